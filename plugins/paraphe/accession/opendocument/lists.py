"""Lists of an .odt: the label that the office program prints before each item."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..counting import Counters, Level
from ..elements import attribute, local, whole

_PLACE = re.compile(r"%(\d+)%")


class Lists:
    """The list styles of a file, and the counters of its lists."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, Counters] = {}
        for root in roots:
            for element in root.iter():
                if local(element) == "list-style":
                    self._styles[attribute(element, "name")] = _levels(element)
                elif local(element) == "outline-style":
                    self._styles["outline"] = _levels(element)

    def begin(self, key: str, goes_on: bool = False) -> None:
        """Begin the list ``key`` anew, unless it goes on."""
        if not goes_on:
            self._counters[key] = Counters()

    def same(self, name: str, key: str) -> None:
        """The list ``name`` goes on with the counters of ``key``."""
        self._counters[name] = self._counters.setdefault(key, Counters())

    def next(self, key: str, style: str, at: int, start: int | None) -> str:
        """Count an item of level ``at``, from 0, of the list ``key``; its label as printed."""
        levels = self._styles.get(style, {})
        if at not in levels:
            return ""
        return self._counters.setdefault(key, Counters()).next(at, levels, start)


def _levels(style: Element) -> dict[int, Level]:
    return {
        whole(attribute(each, "level"), 1) - 1: _level(each)
        for each in style
        if attribute(each, "level")
    }


def _level(element: Element) -> Level:
    if local(element) == "list-level-style-bullet":
        return Level(pattern=attribute(element, "bullet-char", "•"), bullet=True)
    at = whole(attribute(element, "level"), 1)
    form = {"1": "1", "i": "i", "I": "I", "a": "a", "A": "A"}.get(
        attribute(element, "num-format"), ""
    )
    shown = min(whole(attribute(element, "display-levels"), 1), at)
    numbers = ".".join(f"%{n}" for n in range(at - shown + 1, at + 1)) if form else ""
    pattern = f"{attribute(element, 'num-prefix')}{numbers}{attribute(element, 'num-suffix')}"
    if given := attribute(element, "num-list-format"):
        pattern = _PLACE.sub(r"%\1", given)
    return Level(whole(attribute(element, "start-value"), 1), form, pattern if form else "")
