"""styles.xml of a .docx: what a style gives to its paragraphs and runs, its ancestors' too."""

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from ..elements import attribute, child, children, local, whole

_HEADING = re.compile(r"(?:heading|titre|überschrift|título|titolo)\s*([1-9])$", re.IGNORECASE)
_TITLES = frozenset({"title", "titre"})
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20
"""Styles that may be based one on the other."""


@dataclass(frozen=True, slots=True)
class Look:
    """What holds of a run or a style; None where nothing is said.

    ``heading`` is the level of a heading, from 1; ``list`` and ``level`` are those of a list.
    """

    strong: bool | None = None
    emphasis: bool | None = None
    hidden: bool | None = None
    high: bool | None = None
    heading: int | None = None
    list: str | None = None
    level: int | None = None

    def over(self, base: "Look") -> "Look":
        """The look on top of another."""
        told = {n: v for n in Look.__slots__ if (v := getattr(self, n)) is not None}
        return replace(base, **told)


class Styles:
    """The styles of a file by their identifier."""

    def __init__(self, root: Element | None) -> None:
        found = [e for e in children(root) if local(e) == "style"]
        self._elements = {attribute(e, "styleId"): e for e in found}
        self._looks: dict[str, Look] = {}
        self.default = next(
            (attribute(e, "styleId") for e in found
             if attribute(e, "type") == "paragraph" and attribute(e, "default") in {"1", "true"}),
            "",
        )  # fmt: skip
        self.lists = {
            attribute(e, "styleId"): attribute(child(e, "pPr", "numPr", "numId"), "val")
            for e in found if attribute(e, "type") == "numbering"
        }  # fmt: skip

    def look(self, name: str, depth: int = 0) -> Look:
        """What a style gives, its ancestors' gifts included."""
        if name in self._looks or name not in self._elements or depth > _DEEPEST:
            return self._looks.get(name, Look())
        element = self._elements[name]
        base = self.look(attribute(child(element, "basedOn"), "val"), depth + 1)
        own = look_of(child(element, "rPr")).over(paragraph_look(child(element, "pPr")))
        title = attribute(child(element, "name"), "val").strip()
        if match := _HEADING.match(title):
            own = replace(own, heading=int(match[1]))
        elif title.lower() in _TITLES:
            own = replace(own, heading=1)
        if self._is_title(attribute(child(element, "basedOn"), "val")):
            # Author, date and subtitle are set like the title that they are based on.
            base = replace(base, heading=None, strong=None)
        self._looks[name] = own.over(base)
        return self._looks[name]

    def _is_title(self, name: str) -> bool:
        named = child(self._elements.get(name), "name")
        return attribute(named, "val").strip().lower() in _TITLES


def look_of(properties: Element | None) -> Look:
    """What the properties of a run say."""
    if properties is None:
        return Look()
    said = {local(e): attribute(e, "val", "1") not in _OFF for e in properties}
    align = attribute(child(properties, "vertAlign"), "val")
    return Look(
        said.get("b"), said.get("i"), said.get("vanish"),
        align == "superscript" if align else None,
    )  # fmt: skip


def paragraph_look(properties: Element | None) -> Look:
    """What the properties of a paragraph say of its heading and its list."""
    outline = attribute(child(properties, "outlineLvl"), "val")
    name = attribute(child(properties, "numPr", "numId"), "val")
    level = attribute(child(properties, "numPr", "ilvl"), "val")
    return Look(
        heading=whole(outline, 9) + 1 if whole(outline, 9) < 9 else None,
        list=name or None,
        level=whole(level, 0) if level else None,
    )
