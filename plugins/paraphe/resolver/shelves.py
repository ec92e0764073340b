"""Names -> small files, of which a query needs a few: each holds the names of one bucket."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

ROWS = 200
"""What is said of so many documents or instruments is one file."""
BUCKET = 12_000
"""Signs in a file of names, as near as their spread allows."""


def bucket(name: str, count: int) -> int:
    """Which of ``count`` buckets holds a name: FNV-1a over its UTF-16 units, as the page has it."""
    number = 0x811C9DC5
    data = name.encode("utf-16-le")
    for low, high in zip(data[::2], data[1::2], strict=True):
        number = ((number ^ (low | high << 8)) * 0x01000193) & 0xFFFFFFFF
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


def pages(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """What is said of each, ``ROWS`` at a time."""
    for at in range(0, len(rows), ROWS):
        yield rows[at : at + ROWS]
