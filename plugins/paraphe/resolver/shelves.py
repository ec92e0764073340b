"""Names -> small files, of which a query needs a few: each holds the names of one bucket."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from struct import unpack
from typing import Any

ROWS = 200
"""What is said of so many documents or instruments is one file."""
BUCKET = 12_000
"""Signs in a file of names, as near as their spread allows."""


def bucket(name: str, count: int) -> int:
    """Which of ``count`` buckets holds a name: FNV-1a over its UTF-16 units, as the page has it."""
    number = 0x811C9DC5
    data = name.encode("utf-16-le")
    for unit in unpack(f"<{len(data) // 2}H", data):
        number = ((number ^ unit) * 0x01000193) & 0xFFFFFFFF
    return number % count


def postings(called: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """The places of all that bear a name, by name: the first one, and the steps to the next."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, names in enumerate(called):
        for name in names:
            found[name].append(number)
    return {
        name: [numbers[0], *(later - sooner for sooner, later in pairwise(numbers))]
        for name, numbers in sorted(found.items())
    }


def buckets(names: Mapping[str, Sequence[int]]) -> list[dict[str, Sequence[int]]]:
    """The names spread over buckets of about the same size, at least one."""
    size = sum(len(name) + 4 + 3 * len(numbers) for name, numbers in names.items())
    spread: list[dict[str, Sequence[int]]] = [{} for _ in range(max(1, round(size / BUCKET)))]
    for name, numbers in names.items():
        spread[bucket(name, len(spread))][name] = numbers
    return spread


def row_files(shelf: str, rows: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """What is said of each, ``ROWS`` at a time: names of files and their text."""
    for number, at in enumerate(range(0, len(rows), ROWS)):
        name = f"{shelf}/rows/{number}"
        yield name, script(name, rows[at : at + ROWS])


def name_files(shelf: str, called: Iterable[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The names of all on a shelf, in the order of its rows: names of files and their text."""
    for number, held in enumerate(buckets(postings(called))):
        name = f"{shelf}/names/{number}"
        yield name, script(name, held)


def script(name: str, data: object) -> str:
    """A file that hands its data to the page that loads it."""
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"paraphe.shelve({json.dumps(name)},{told});\n"
