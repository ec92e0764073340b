"""Texts with their layout in the margin: ``kind label│line``, as a careful editor would say it.

In the margin: the kind in one letter, its label; nothing where the line goes on; ``+`` before the
kind where a part begins; ``x`` for what a page carries and the text does not; ``ff`` for a form
feed. « ⟦ » and « ⟧ » stand around signs of the line that are no words of the text.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from paraphe.model import Document

FOLDER = Path(__file__).parent / "manners"
KINDS = {
    "t": "part-title", "h": "heading", "d": "dateline", "p": "paragraph", "i": "list-item",
    "n": "footnote", "s": "signature", "r": "reference", "o": "notice", "b": "table",
}  # fmt: skip
_MARGIN = re.compile(r"(?P<begins>\+?)(?P<kind>ff|[a-z])?(?:\s(?P<label>\S.*?))?\s*")
_LEFT_OUT = re.compile(r"⟦[^⟧]*⟧")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Laid:
    """A block as it should be."""

    kind: str
    label: str
    part: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A text as received, the blocks to find in it, and the words that are dropped."""

    name: str
    source: str
    blocks: tuple[Laid, ...]
    furniture: Counter[str]


@dataclass(frozen=True, slots=True)
class Found:
    """How many of the blocks wanted were found by their words, and of these, what else fits."""

    wanted: int
    blocks: int
    kinds: int
    labels: int
    parts: int
    lost: int
    added: int
    differences: tuple[str, ...]


def read_page(path: Path) -> Page:
    """A text with its layout; see above for the form."""
    lines: list[str] = []
    blocks: list[list[str]] = []
    furniture: Counter[str] = Counter()
    part = 1
    for row in path.read_text("utf-8").splitlines():
        margin, _, line = row.partition("│")
        match = _MARGIN.fullmatch(margin)
        if match is None:
            raise ValueError(f"{path.name}: {row}")
        if match["kind"] == "ff":
            lines.append("\f")
            continue
        lines.append(re.sub("[⟦⟧]", "", line))
        text = _LEFT_OUT.sub("", line).strip()
        if match["kind"] == "x":
            furniture.update(_WORD.findall(text))
        elif match["kind"]:
            part += match["begins"] == "+"
            label = match["label"] or ""
            text = text.removeprefix(label) if label else text
            blocks.append([KINDS[match["kind"]], label, str(part), text])
        elif text:
            at = next(b for b in reversed(blocks) if b[0] != "footnote")
            at[3] += text if at[3].endswith(("-", "’", "'")) else f" {text}"
    laid = tuple(Laid(k, label, int(p), _plain(k, text)) for k, label, p, text in blocks)
    return Page(path.stem, "\n".join(lines).replace("\f\n", "\f"), laid, furniture)


def _plain(kind: str, text: str) -> str:
    return " ".join((text.replace("|", " ") if kind == "table" else text).split())


def compare(page: Page, document: Document) -> Found:
    """What was found of a text; a block is found where one has the same words."""
    given: dict[tuple[str, ...], list[Laid]] = {}
    for b in document.blocks:
        laid = Laid(b.kind, b.label, b.part, b.text)
        given.setdefault(_words(laid), []).append(laid)
    differences: list[str] = []
    counts: Counter[str] = Counter()
    for block in page.blocks:
        same = given.get(_words(block))
        if not same:
            differences.append(f"not found: {block}")
            continue
        found = same.pop(0)
        right = {
            "kinds": found.kind == block.kind,
            "labels": _bare(found.label) == _bare(block.label),
            "parts": found.part == block.part,
        }
        counts.update(name for name, holds in right.items() if holds)
        counts["blocks"] += 1
        if not all(right.values()):
            differences.append(f"{found} instead of {block}")
    differences += [f"left over: {laid}" for rest in given.values() for laid in rest]
    wanted = Counter(w for b in page.blocks for w in _words(b))
    shown = Counter(w for b in document.blocks for w in _WORD.findall(f"{b.label} {b.text}"))
    return Found(
        len(page.blocks), counts["blocks"], counts["kinds"], counts["labels"], counts["parts"],
        (wanted - shown).total(), (shown - wanted).total(), tuple(differences),
    )  # fmt: skip


def _words(block: Laid) -> tuple[str, ...]:
    return tuple(_WORD.findall(f"{block.label} {block.text}"))


def _bare(label: str) -> str:
    return re.sub(r"\W", "", label)
