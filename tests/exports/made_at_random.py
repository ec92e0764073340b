"""Documents of every shape, for what must hold of any: blocks, marks, aliases, tombstones."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from paraphe.model import (
    Block,
    BlockKind,
    Document,
    Instrument,
    Mark,
    Mention,
    Metadata,
    Part,
    Source,
    Tombstone,
)
from paraphe.rendering import Composition, compose
from paraphe.source.identity import identify

INSTRUMENTS = {
    "tnp": Instrument("tnp", "treaty", "Traité sur la « non-prolifération » & <autres>"),
    "s-res-1540": Instrument("s-res-1540", "resolution", "Résolution 1540", symbol="S/RES/1540"),
}
KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
LABELS = ("", "1.", "2.", "27.", "a)", "b)", "-", "*", "Article 3", "«<&>»", "(1)")
WORDS = st.text(
    st.one_of(
        st.sampled_from("abcdé  ’'«»<>&\"\ufffd\u00a0"), st.characters(exclude_categories=["Cs"])
    ),
    max_size=40,
)  # fmt: skip
LOST = "\ufffd"
FLAT = ("strong", "emphasis", "run-in", "page-break", "line-break")


@st.composite
def spans(draw: st.DrawFn, length: int) -> tuple[int, int]:
    start = draw(st.integers(0, length))
    return start, draw(st.integers(start, length))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    count = draw(st.integers(1, 3))
    parts = (Part(1, "main", ""), *(Part(n, "annex", f"att_{n - 1}") for n in range(2, count + 1)))
    blocks = [
        Block(
            draw(st.sampled_from(KINDS)), draw(st.sampled_from(LABELS)), draw(WORDS), part.number,
            (), level=draw(st.integers(0, 3)),
        )
        for part in parts
        for _ in range(draw(st.integers(0, 6)))
    ]  # fmt: skip
    named = [
        replace(block, eid=eid) for block, eid in zip(blocks, identify(blocks, parts), strict=True)
    ]
    notes = [block.eid for block in named if block.kind == "footnote"]
    marked = [replace(block, marks=tuple(draw(marks(block, notes)))) for block in named]
    metadata = Metadata(
        draw(WORDS), draw(st.sampled_from(("", "2018-04-23"))), "Toronto",
        tuple(draw(st.lists(WORDS, max_size=2))),
        draw(st.sampled_from(("", "déclaration", "traité", "lettre", "procès-verbal", "<x>"))),
        draw(WORDS),
    )  # fmt: skip
    return Document(
        "essai", Source("documents/x/essai.txt", "0" * 64, 1, ""), metadata, parts, tuple(marked),
        aliases=draw(aliases(marked, parts)), tombstones=draw(tombstones(marked, parts)),
    )  # fmt: skip


@st.composite
def marks(draw: st.DrawFn, block: Block, notes: Sequence[str]) -> list[Mark]:
    length = len(block.text)
    found = [
        Mark(*draw(spans(length)), draw(st.sampled_from(FLAT)))
        for _ in range(draw(st.integers(0, 2)))
    ]
    for _ in range(draw(st.integers(0, 2)) if notes else 0):
        at = draw(st.integers(0, length))
        found.append(Mark(at, at, "note-call", draw(st.sampled_from(notes)), "<*>"))
    lost = [Mark(at, at + 1, "lacuna", "3") for at, sign in enumerate(block.text) if sign == LOST]
    if length and not lost and draw(st.booleans()):
        start = draw(st.integers(0, length - 1))
        end = draw(st.integers(start + 1, length))
        found.append(Mark(start, end, "correction", "lire <ceci>", "une raison"))
    found += lost
    if block.kind == "table" and length > 1:
        # Rows of a table are never empty: what is in them was printed.
        middle = length // 2
        found += [Mark(0, middle, "cell", "1,1", "head"), Mark(middle, length, "cell", "2,1")]
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind))


@st.composite
def aliases(draw: st.DrawFn, blocks: Sequence[Block], parts: Sequence[Part]) -> dict[str, str]:
    targets = [*(b.eid for b in blocks), *(p.eid for p in parts if p.eid)]
    if not targets:
        return {}
    return {f"para_9{n}": draw(st.sampled_from(targets)) for n in range(draw(st.integers(0, 3)))}


@st.composite
def tombstones(
    draw: st.DrawFn, blocks: Sequence[Block], parts: Sequence[Part]
) -> tuple[Tombstone, ...]:
    found = []
    for number in range(draw(st.integers(0, 2))):
        part = draw(st.sampled_from(parts))
        after = ["", *(block.eid for block in blocks if block.part == part.number)]
        found.append(
            Tombstone(
                f"para_8{number}", part.number, draw(st.sampled_from(after)), draw(WORDS),
                draw(st.sampled_from(("", "2026-01-31"))), "Un <motif>.",
            )
        )  # fmt: skip
    return tuple(found)


@st.composite
def compositions(draw: st.DrawFn) -> Composition:
    document = draw(documents())
    mentions = []
    for block in document.blocks:
        if block.text and draw(st.booleans()):
            start, end = draw(spans(len(block.text)))
            mentions.append(
                Mention(
                    block.eid, start, end, block.text[start:end],
                    draw(st.sampled_from(sorted(INSTRUMENTS))), "full", "made", "linked",
                )
            )  # fmt: skip
    return compose(document, mentions, INSTRUMENTS)
