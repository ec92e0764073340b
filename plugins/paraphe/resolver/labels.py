"""A document's open data -> where each of its labels leads, as printed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from paraphe.search import fold

from .shelves import script
from .units import keys, parted

Json = dict[str, Any]
Row = list[Any]

_HEADED = re.compile(r"((?:[^\W\d]{3,}\.?\s+)?(?:[A-Z]|[IVXLC]+|\d+))\s?(?:[.):–—-](?:\s|$)|$)")
"""How a heading begins that is told by a letter or a number: « A. », « Article VI – »."""
_RANKED = re.compile(r"\W*((?:annexe|appendice|piece jointe)\s+(?:[ivxlc]+|\d+|[a-z]))\b")
"""« ANNEXE II »: how the title of a part tells which it is, folded."""
_LETTERS = {
    "paragraph": "n", "list-item": "i", "footnote": "f", "heading": "s",
}  # fmt: skip


def label_file(identifier: str, data: Mapping[str, Any]) -> str:
    """The file that hands a document's labels to the page: ``labels/<id>.js``."""
    return script(f"labels/{identifier}", labels(data))


def labels(data: Mapping[str, Any]) -> Json:
    """``parts``: [eid, unit, keys] of each; ``places``: [eid, unit, keys, place above, part].

    Units: ``n`` a numbered paragraph, ``u`` one without a number, ``a`` one that goes on a numbered
    one, ``i`` an item, ``f`` a note, ``s`` a heading, ``r`` an article. The place above is that
    which it lies in, counted from 0, -1 for none; keys are separated by spaces, the printed first.
    """
    places: list[Row] = []
    above: dict[int, _Above] = {}
    for block in data["blocks"]:
        unit = _LETTERS.get(block["kind"])
        if unit and (row := _row(block, unit, above.setdefault(block["part"], _Above()))):
            above[block["part"]].take(row, len(places), block)
            places.append([*row, block["part"] - 1])
    return {"parts": list(_parts(data)), "places": places}


class _Above:
    """Where the reading stands in a part: the heading, paragraph and items that go on."""

    def __init__(self) -> None:
        self.heading, self.number, self.paragraph = -1, -1, -1
        self.items: list[int] = []

    def take(self, row: Row, place: int, block: Mapping[str, Any]) -> None:
        unit = row[1]
        if unit in "sr" and block["kind"] == "heading":
            self.heading, self.number, self.paragraph, self.items = place, -1, -1, []
        elif unit in "nur":
            self.number = place if unit in "nr" else -1
            self.paragraph, self.items = place, []
        elif unit == "a":
            self.paragraph, self.items = place, []
        elif unit == "i":
            self.items = [*self.items[: block.get("level", 1) - 1], place]


def _row(block: Mapping[str, Any], unit: str, above: _Above) -> Row | None:
    """The block's row without its part; None for one that nobody can name."""
    label = fold(block["label"])
    last = block["eid"].rpartition("__")[2].partition("_")[2]
    if unit == "s":
        headed = _HEADED.match(block["text"])
        word, number = parted(fold(headed[1])) if headed else ("", "")
        return [block["eid"], "r" if word == "article" else "s", " ".join(keys(number)), -1]
    word, number = parted(label)
    found = " ".join(keys(number)) or last
    if unit == "i":
        items = above.items[: block.get("level", 1) - 1]
        return [block["eid"], "i", found, items[-1] if items else above.paragraph]
    if unit == "f":
        return [block["eid"], "f", " ".join(dict.fromkeys((*keys(number), last))), -1]
    if keys(number):
        return [block["eid"], "r" if word == "article" else "n", found, above.heading]
    if above.number >= 0:
        return [block["eid"], "a", last, above.number]
    return [block["eid"], "u", last, above.heading]


def _parts(data: Mapping[str, Any]) -> Iterator[Row]:
    """Each part by what its title says, or by its rank among its like where no title does."""
    printed = {n: rank for n, title in _titles(data).items() if (rank := _rank(title))}
    counts: Counter[str] = Counter()
    for part in data["parts"]:
        counts[part["role"]] += 1
        like = [p["number"] for p in data["parts"] if p["role"] == part["role"]]
        own = printed.get(part["number"], ())
        theirs = {key for n in like if n != part["number"] for key in printed.get(n, ())}
        # A rank that another part bears in its title is that other's.
        counted = {str(counts[part["role"]])} - theirs
        yield [part["eid"], part["role"], " ".join(own or counted)]


def _titles(data: Mapping[str, Any]) -> dict[int, str]:
    blocks: Sequence[Mapping[str, Any]] = data["blocks"]
    return {b["part"]: b["text"] for b in reversed(blocks) if b["kind"] == "part-title"}


def _rank(title: str) -> tuple[str, ...]:
    match = _RANKED.match(fold(title))
    return keys(match[1].split()[-1]) if match else ()
