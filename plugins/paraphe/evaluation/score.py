"""A built site against the gold standard: what was lost, found, linked, and linked rightly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .blocks import BlockResult, Laid, compare_blocks
from .gold import FURNITURE, GoldText, read_gold
from .mentions import Given, MentionResult, Wanted, compare_mentions
from .published import PublishedDocument, read_published
from .words import Alignment, Row, align, project, read_row

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document of the site beside its gold text; ``lost`` and ``added`` are words.

    ``optional`` counts the mentions that count neither for nor against.
    """

    name: str
    sha256: str
    words: int
    lost: tuple[str, ...]
    added: tuple[str, ...]
    mentions: tuple[MentionResult, ...]
    invented_mentions: tuple[Given, ...]
    blocks: tuple[BlockResult, ...]
    invented_blocks: tuple[Laid, ...]
    optional: int = 0

    @property
    def differences(self) -> tuple[str, ...]:
        """All that differs, in words; of words lost or added, the first twenty."""
        lines = [f"word lost {word}" for word in self.lost[:_SHOWN]]
        lines += [f"word added {word}" for word in self.added[:_SHOWN]]
        lines += [result.difference for result in self.mentions if result.difference]
        lines += [f"invented {m.surface!r} -> {m.instrument}" for m in self.invented_mentions]
        lines += [line for result in self.blocks for line in result.differences]
        lines += [f"block invented [{b.kind}] {b.surface[:60]!r}" for b in self.invented_blocks]
        return tuple(f"{self.name}: {line}" for line in lines)


@dataclass(frozen=True, slots=True)
class Score:
    """The scores of all documents of the site that the gold standard knows."""

    documents: tuple[DocumentScore, ...]


def evaluate_site(data: Path, gold: Path, documents: Path) -> Score:
    """Score the open data in ``data`` against the gold; sources are found by SHA-256."""
    return evaluate(read_gold(gold, documents), read_published(data))


def evaluate(texts: Mapping[str, GoldText], published: Iterable[PublishedDocument]) -> Score:
    """Score the published documents that have a gold text, by the SHA-256 of their source."""
    known = (document for document in published if document.sha256 in texts)
    return Score(tuple(evaluate_document(texts[one.sha256], one) for one in known))


def evaluate_document(gold: GoldText, site: PublishedDocument) -> DocumentScore:
    """Score one published document against the gold text of the same source."""
    gold_row = read_row(gold.text, without=gold.furniture)
    site_row = read_row(site.text)
    alignment = align(gold_row, site_row)
    mentions, invented_mentions = compare_mentions(
        _wanted_mentions(gold, gold_row) if gold.mentions else (),
        _given_mentions(site, site_row, alignment) if gold.mentions else (),
    )
    wanted_blocks = _wanted_blocks(gold, gold_row)
    blocks, invented_blocks = compare_blocks(
        wanted_blocks, _given_blocks(site, site_row, alignment) if wanted_blocks else ()
    )
    return DocumentScore(
        gold.name,
        site.sha256,
        len(gold_row),
        _unpaired(gold_row, alignment.values()),
        _unpaired(site_row, alignment.keys()),
        mentions,
        invented_mentions,
        blocks,
        invented_blocks,
        sum(mention.is_optional for mention in gold.mentions),
    )


def _unpaired(row: Row, paired: Iterable[int]) -> tuple[str, ...]:
    known = set(paired)
    return tuple(
        f"{row.words[index]!r} at {row.starts[index]}"
        for index in range(len(row))
        if index not in known and not row.is_lost(index)
    )


def _wanted_mentions(gold: GoldText, row: Row) -> tuple[Wanted, ...]:
    return tuple(
        Wanted(span, mention.surface, mention.instrument, mention.group, mention.is_optional)
        for mention in gold.mentions
        if (span := row.covered(mention.start, mention.end))
    )


def _given_mentions(site: PublishedDocument, row: Row, alignment: Alignment) -> tuple[Given, ...]:
    return tuple(
        Given(span, mention.surface, mention.instrument, mention.group)
        for mention in site.mentions
        if (span := project(row, alignment, mention.start, mention.end))
    )


def _wanted_blocks(gold: GoldText, row: Row) -> tuple[Laid, ...]:
    return tuple(
        Laid(span, block.kind, block.label, block.part, gold.text[block.start : block.end])
        for block in gold.blocks
        if block.kind != FURNITURE and (span := row.covered(block.start, block.end))
    )


def _given_blocks(site: PublishedDocument, row: Row, alignment: Alignment) -> tuple[Laid, ...]:
    return tuple(
        Laid(span, block.kind, block.label, block.part, block.text)
        for block in site.blocks
        if (span := project(row, alignment, block.at, block.end))
    )
