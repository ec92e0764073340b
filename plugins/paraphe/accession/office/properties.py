"""What an office file says of itself that is worth a line: its title, if somebody gave it one."""

import re

from ..elements import local
from .parts import Parts

_NAMES = {"title": "title", "language": "language"}
_IDLE = re.compile(
    r"(?i)^(?:microsoft word|document ?\d*$|untitled|sans titre|\(?anonym)|\.\w{3,4}$"
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=-|$)")


def read_properties(parts: Parts) -> dict[str, str | tuple[str, ...]]:
    """``title`` and ``language`` from docProps/core.xml or meta.xml, where they say anything."""
    found: dict[str, str | tuple[str, ...]] = {}
    for part in ("docProps/core.xml", "meta.xml"):
        root = parts.tree(part) if part in parts.names() else None
        for element in root.iter() if root is not None else ():
            name, text = _NAMES.get(local(element)), " ".join((element.text or "").split())
            if name and text and not _IDLE.search(text):
                found.setdefault(name, text)
    language = _LANGUAGE.match(str(found.pop("language", "")).lower())
    return {**found, "language": language[0]} if language else found
