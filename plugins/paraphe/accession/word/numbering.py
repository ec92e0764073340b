"""numbering.xml of a .docx: the label that Word prints before each numbered paragraph."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from ..counting import Counters, Level
from ..elements import attribute, child, children, local

_FORMS = {
    "decimal": "1", "decimalZero": "01", "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A",
    "lowerLetter": "a", "ordinal": "1er", "none": "",
}  # fmt: skip
_OFF = frozenset({"0", "false", "off"})


class Numbering:
    """The lists of a file. ``next`` must be asked once for each paragraph, in reading order."""

    def __init__(self, root: Element | None, list_styles: dict[str, str]) -> None:
        self._abstracts: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}
        self._styled: dict[str, tuple[str, int]] = {}
        self._nums: dict[str, str] = {}
        self._changed: dict[str, dict[int, Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counters: dict[str, Counters] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in children(root):
            if local(element) == "abstractNum":
                self._read_abstract(element)
            elif local(element) == "num":
                self._read_num(element)
        for name, linked in self._linked.items():
            target = self._nums.get(list_styles.get(linked, ""), "")
            self._abstracts[name] = self._abstracts.get(target, {})

    def _read_abstract(self, element: Element) -> None:
        name = attribute(element, "abstractNumId")
        self._abstracts[name] = dict(_levels(element))
        if link := attribute(child(element, "numStyleLink"), "val"):
            self._linked[name] = link
        for level in element:
            if local(level) == "lvl" and (style := attribute(child(level, "pStyle"), "val")):
                self._styled[style] = (name, _number(attribute(level, "ilvl")))

    def _read_num(self, element: Element) -> None:
        name = attribute(element, "numId")
        self._nums[name] = attribute(child(element, "abstractNumId"), "val")
        for override in element:
            if local(override) != "lvlOverride":
                continue
            at = _number(attribute(override, "ilvl"))
            if (start := child(override, "startOverride")) is not None:
                self._starts.setdefault(name, {})[at] = _number(attribute(start, "val"), 1)
            self._changed.setdefault(name, {}).update(_levels(override))

    def level_of(self, style: str) -> int | None:
        """The level that a paragraph style is tied to in the numbering, from 0."""
        found = self._styled.get(style)
        return found[1] if found else None

    def next(self, name: str, at: int) -> str | None:
        """Count a paragraph of the list ``name``, level ``at`` from 0; None for no such list."""
        abstract = self._nums.get(name)
        if abstract is None:
            return None
        levels = {**self._abstracts.get(abstract, {}), **self._changed.get(name, {})}
        if at not in levels:
            return None
        start = None
        if (name, at) not in self._begun:
            self._begun.add((name, at))
            start = self._starts.get(name, {}).get(at)
        return self._counters.setdefault(abstract, Counters()).next(at, levels, start)


def _levels(element: Element) -> Iterator[tuple[int, Level]]:
    for each in element:
        if local(each) != "lvl":
            continue
        at = _number(attribute(each, "ilvl"))
        form = attribute(child(each, "numFmt"), "val", "decimal")
        legal = child(each, "isLgl")
        level = Level(
            start=_number(attribute(child(each, "start"), "val"), 0),
            form=_FORMS.get(form, "1"),
            pattern=attribute(child(each, "lvlText"), "val"),
            restarts=attribute(child(each, "lvlRestart"), "val") != "0",
            plain=legal is not None and attribute(legal, "val") not in _OFF,
        )
        yield at, replace(level, bullet=True) if form == "bullet" else level


def _number(text: str, otherwise: int = 0) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
