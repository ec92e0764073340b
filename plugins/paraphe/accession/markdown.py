"""Markdown as others write it -> as the archive reads it; its front matter as fields."""

import html
import re
from collections.abc import Iterator
from itertools import pairwise

import yaml

from .flow import Doubt
from .refusal import RefusedError

_FRONT = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELDS = {
    "title": "title", "titre": "title", "date": "date", "place": "place", "lieu": "place",
    "issuer": "issuers", "issuers": "issuers", "author": "issuers", "authors": "issuers",
    "auteur": "issuers", "auteurs": "issuers", "lang": "language", "language": "language",
    "langue": "language", "symbol": "symbol", "cote": "symbol", "kind": "kind", "type": "kind",
    "genre": "kind",
}  # fmt: skip
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_LINK = re.compile(
    r"(?<!!)\[([^\[\]^][^\[\]]{0,500})\]\(<?[^()\s<>]{0,2000}>?(?:\s+\"[^\"]{0,300}\")?\)"
)
_REFERRED = re.compile(r"(?<!!)\[([^\[\]^][^\[\]]{0,500})\]\[[^\[\]]{0,100}\]")
_DEFINED = re.compile(r"^ {0,3}\[[^\[\]^][^\[\]]{0,100}\]:\s+\S{1,2000}.{0,300}$")
_PICTURE = re.compile(r"!\[[^\[\]]{0,500}\]\([^()\n]{0,2000}\)")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]{1,2000})>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HARD = re.compile(r"(?<!\\)\\[ \t]*$")
"""The end of a line that is meant."""
_ESCAPED = re.compile(r"\\(?=[!\"$%&',/:;<=>?@^`{}~])")
"""Before signs that mean nothing to the archive's reader, which takes out the others itself."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_NOTE = re.compile(r"\[\^([^\]\s^]{1,60})\]")
_ATTRIBUTES = re.compile(r"[ \t]*\{(?:[#.][\w:.-]+|[\w-]+=[^\s{}]+|-|[ \t])+\}[ \t]*$")
"""« {#title .unnumbered} » behind a heading, as Pandoc writes it."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_QUOTED = re.compile(r"^ {0,3}(?:> ?)+")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_UNDER = {"=": "# ", "-": "## "}
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{3,})[ \t]*$")
_BULLET = re.compile(
    r"^(\s{0,12})[-*+]\s+(?=(?:\d{1,3}\s?[.)°]|\(\d{1,3}\)|\(?[a-z]\)|\(?[ivxl]{1,6}\)|"
    r"\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+\S)"
)
"""A list's sign before one that the text has itself: « - 1. », as converters write it."""
_LIST = re.compile(r"^( {0,12})(\d{1,3})([.)])( +)")

Stated = dict[str, str | tuple[str, ...]]


def read_markdown(text: str) -> tuple[str, Stated, tuple[Doubt, ...]]:
    """The text for the archive, what its front matter states, and what to look at.

    Text that needs no change comes back as it is. RefusedError for front matter that is no YAML.
    """
    stated, doubts = _front(text)
    body = _FRONT.sub("", text, count=1) if stated or doubts else text
    lines = body.split("\n")
    if "<!--" in body:
        body = _COMMENT.sub("", body)
        lines = body.split("\n")
    lines = list(_headed(_numbered_notes(lines)))
    lines = list(_counted([_plain(line) for line in lines if not _DEFINED.match(line)]))
    pictures = len(_PICTURE.findall(body))
    if pictures:
        reason = f"The file shows pictures ({pictures}): they are not in the text."
        doubts = (*doubts, Doubt(reason))
    return "\n".join(lines), stated, doubts


def _numbered_notes(lines: list[str]) -> list[str]:
    """Notes that are named get a number; the archive knows notes by number."""
    names = dict.fromkeys(name for line in lines for name in _NOTE.findall(line))
    taken = {int(name) for name in names if name.isdecimal()}
    free = (n for n in range(1, len(names) + len(taken) + 1) if n not in taken)
    numbers = {name: name if name.isdecimal() else str(next(free)) for name in names}
    return [_NOTE.sub(lambda m: f"[^{numbers[m[1]]}]", line) for line in lines]


def _plain(line: str) -> str:
    """A line without what the archive's reader does not know; most lines are as they were."""
    if _FENCE.match(line):
        return ""
    if "![" in line:
        line = _PICTURE.sub("", line)
    if "[" in line:
        line = _REFERRED.sub(r"\1", _LINK.sub(r"\1", line))
    if "<" in line:
        line = _BREAK.sub("\n", _ADDRESS.sub(r"\1", line))
    if "\\" in line:
        line = _ESCAPED.sub("", _HARD.sub("", line))
    if line.startswith("#"):
        line = _ATTRIBUTES.sub("", line)
    if line.lstrip()[:1] in {"-", "*", "+"}:
        line = _BULLET.sub(r"\1", line)
    if "&" in line:
        line = _ENTITY.sub(lambda m: html.unescape(m[0]), line)
    return _QUOTED.sub("", line)


def _headed(lines: list[str]) -> Iterator[str]:
    """Headings that are underlined, with the sign of a heading instead."""
    skip = False
    for line, after in pairwise([*lines, ""]):
        if skip:
            skip = False
            continue
        match = _UNDERLINE.match(after)
        alone = line.strip() and not line.lstrip().startswith(("#", "|", ">", "-", "*"))
        if match and alone:
            yield _UNDER[match[1][0]] + line.strip()
            skip = True
        else:
            yield line


def _counted(lines: list[str]) -> Iterator[str]:
    """Items that are all numbered 1 are counted, as every Markdown program prints them."""
    numbers: dict[int, int] = {}
    for line in lines:
        match = _LIST.match(line)
        if not match:
            if line.strip() and not line.startswith(" "):
                numbers = {}
            yield line
            continue
        indent, number = len(match[1]), int(match[2])
        numbers = {at: n for at, n in numbers.items() if at <= indent}
        before = numbers.get(indent)
        counted = before + 1 if before and number == 1 else number
        numbers[indent] = counted
        yield f"{match[1]}{counted}{match[3]}{match[4]}{line[match.end() :]}"


def _front(text: str) -> tuple[Stated, tuple[Doubt, ...]]:
    match = _FRONT.match(text)
    if not match:
        return {}, ()
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(match[1])):
            raise RefusedError("front-matter", "The front matter refers to itself.",
                               "Write every value out.", 1)  # fmt: skip
        data = yaml.load(match[1], Loader=yaml.BaseLoader)  # noqa: S506 - text alone, no objects
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise RefusedError("front-matter", "The front matter is not YAML.",
                           "Quote values that hold « : », or delete the lines between « --- ».",
                           mark.line + 2 if mark else 1) from error  # fmt: skip
    if not isinstance(data, dict):
        return {}, ()
    stated: Stated = {}
    doubts: list[Doubt] = []
    for key, value in data.items():
        name = _FIELDS.get(str(key).lower(), "")
        if not name or not _fill(stated, name, value):
            doubts.append(Doubt("In the front matter, and not taken over.", f"{key}: {value}"))
    return stated, tuple(doubts or [Doubt("The front matter was read into the sidecar.")])


def _fill(stated: Stated, name: str, value: object) -> bool:
    values = [str(each) for each in value] if isinstance(value, list) else [str(value)]
    values = [" ".join(each.split()) for each in values if each.strip()]
    if not values or isinstance(value, dict):
        return False
    if name == "issuers":
        stated[name] = tuple(values)
        return True
    if name == "date":
        match = _DAY.match(values[0])
        stated |= {name: match[0]} if match else {}
        return match is not None
    if name == "language":
        values[0] = values[0].lower()[:2]
    stated[name] = values[0]
    return True
