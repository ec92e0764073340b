"""How like a document taken in is to the one that it was made of."""

from dataclasses import dataclass
from pathlib import Path

from paraphe.accession import convert
from paraphe.authority import Authority
from paraphe.evaluation.gold import GoldBlock, GoldMention, GoldText
from paraphe.evaluation.published import PublishedDocument, lay_out
from paraphe.evaluation.score import DocumentScore, evaluate_document
from paraphe.exports import document_json
from paraphe.mentions import pinpoint, recognise, resolve
from paraphe.model import Document, Source
from paraphe.source import build, split


@dataclass(frozen=True, slots=True)
class Likeness:
    """Shares of blocks, kinds and labels that are the same; of mentions; words lost and added."""

    blocks: float
    kinds: float
    labels: float
    mentions: float
    lost: int
    added: int
    differences: tuple[str, ...]


def taken(data: bytes, form: str) -> Document:
    """The document that a file of a form becomes."""
    return read(convert(Path(f"x.{form}"), data).text)


def read(text: str, path: str = "documents/x/x.md") -> Document:
    """The document of a text."""
    source = Source(path, "", len(text), text)
    return build(split(source), source, None)


def published(document: Document, authority: Authority) -> PublishedDocument:
    """The document as the site's open data have it."""
    mentions = pinpoint(document, resolve(document, recognise(document, authority), authority))
    return lay_out(document_json(document, mentions), {})


def compare(wanted: PublishedDocument, given: PublishedDocument) -> Likeness:
    """The one that was made against the one that it was made of."""
    blocks = tuple(GoldBlock(b.at, b.end, b.kind, b.label, b.part) for b in wanted.blocks)
    mentions = tuple(
        GoldMention(m.start, m.end, m.surface, m.instrument, m.group, False)
        for m in wanted.mentions
    )
    score = evaluate_document(GoldText("", wanted.text, blocks, mentions), given)
    right = sum(m.is_right for m in score.mentions)
    links = right / max(1, len(score.mentions) + len(score.invented_mentions))
    return Likeness(
        _share(score, "given"), _share(score, "is_kind"), _share(score, "is_label"),
        links if score.mentions else 1.0, len(score.lost), len(score.added), score.differences,
    )  # fmt: skip


def _share(score: DocumentScore, what: str) -> float:
    return sum(bool(getattr(r, what)) for r in score.blocks) / max(1, len(score.blocks))
