"""Content folder -> Stock: what recombined documents are made of."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from paraphe.model import Block
from paraphe.source import Sidecar, build, documents, read, read_sidecar, split

LONGEST = 110
"""Words of the longest sentence that is taken: a document's length stays easy to meet."""

_SENTENCE_END = re.compile(
    r"(?<=[a-zà-öø-ÿ)»][.?!;])\s+(?=[«A-ZÀ-ÖØ-Þ])"
    # « M. », « art. », « par. »: what follows belongs to the same sentence.
    r"(?<!\bart\.\s)(?<!\bpar\.\s)"
)
_LETTERED = re.compile(r"[A-Z]\.\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as its sentences, in order."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A paragraph that opens a list, and the items with the labels printed before them."""

    lead: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class House:
    """An issuer as one document shows it: its folder, name, kind of text and place."""

    folder: str
    issuer: str
    kind: str
    place: str


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything that is drawn from, in the order of the documents' ids."""

    paragraphs: tuple[Paragraph, ...]
    openings: tuple[str, ...]
    sequels: tuple[str, ...]
    listings: tuple[Listing, ...]
    headings: tuple[str, ...]
    houses: tuple[House, ...]


def gather(content: Path) -> Stock:
    """Take the documents of a content folder apart.

    Raises ArchiveError for a document that cannot be read, ValueError where there is no text.
    """
    paragraphs: list[Paragraph] = []
    listings: list[Listing] = []
    headings: list[str] = []
    houses: list[House] = []
    for path in documents(content):
        source, sidecar = read(path, content), read_sidecar(path, content)
        blocks = build(split(source), source, sidecar).blocks
        paragraphs += _paragraphs(blocks)
        listings += _listings(blocks)
        headings += (b.text for b in blocks if b.kind == "heading" and not _LETTERED.match(b.text))
        houses.append(_house(path, sidecar))
    if not paragraphs or not headings:
        raise ValueError(f"{content}: no document with paragraphs and headings to recombine.")
    return Stock(
        paragraphs=tuple(paragraphs),
        openings=tuple(p.sentences[0] for p in paragraphs),
        sequels=tuple(s for p in paragraphs for s in p.sentences[1:]),
        listings=tuple(listings),
        headings=tuple(dict.fromkeys(headings)),
        houses=tuple(dict.fromkeys(houses)),
    )


def sentences(text: str) -> tuple[str, ...]:
    """Cut a paragraph where a sentence surely ends; a doubtful place is no end."""
    return tuple(_SENTENCE_END.split(text))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if block.kind == "paragraph" and block.text[-1:] == "." and "\ufffd" not in block.text:
            cut = sentences(block.text)
            if max(len(sentence.split()) for sentence in cut) <= LONGEST:
                yield Paragraph(cut)


def _listings(blocks: Sequence[Block]) -> Iterator[Listing]:
    """Every paragraph followed by items; at least two of them make a list."""
    runs = [(kind, list(run)) for kind, run in itertools.groupby(blocks, key=lambda b: b.kind)]
    for (kind, before), (next_kind, items) in itertools.pairwise(runs):
        if kind == "paragraph" and next_kind == "list-item" and len(items) > 1:
            labelled = tuple(f"{item.label} {item.text}".strip() for item in items)
            yield Listing(before[-1].text, labelled)


def _house(path: Path, sidecar: Sidecar | None) -> House:
    fields = sidecar.fields if sidecar else {}
    issuer = (fields.get("issuers") or [path.parent.name])[0]
    return House(
        path.parent.name, issuer, fields.get("kind", "document"), fields.get("place", "Genève")
    )
