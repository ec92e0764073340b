"""Documents made for these tests, block by block."""

from collections.abc import Sequence

from paraphe.model import (
    Block,
    BlockKind,
    Document,
    Instrument,
    Mark,
    Mention,
    Metadata,
    Part,
    Repair,
    Source,
)

TREATY = Instrument("tnp", "treaty", "Traité sur la non-prolifération", short="TNP")
RESOLUTION = Instrument(
    "s-res-1540", "resolution", "Résolution 1540 (2004)", symbol="S/RES/1540 (2004)"
)
INSTRUMENTS = {"tnp": TREATY, "s-res-1540": RESOLUTION}


def block(kind: BlockKind, eid: str, text: str, label: str = "", level: int = 0) -> Block:
    """A block of the part that its identifier tells."""
    part = int(eid.split("_")[1]) + 1 if eid.startswith("att_") else 1
    return Block(kind, label, text, part, (), level=level, eid=eid)


def marked(made: Block, *marks: Mark) -> Block:
    """The same block with marks."""
    return Block(made.kind, made.label, made.text, made.part, (), marks, made.level, made.eid)


def document(
    *blocks: Block,
    metadata: Metadata | None = None,
    repairs: Sequence[Repair] = (),
    roles: Sequence[str] = (),
) -> Document:
    """A document of these blocks; ``roles`` are those of the parts after the first."""
    parts = [Part(1, "main", "")]
    for number, role in enumerate(roles, 2):
        parts.append(
            Part(number, "enclosure" if role == "enclosure" else "annex", f"att_{number - 1}")
        )
    source = Source("documents/x/essai.txt", "0123456789abcdef" * 4, 1234, "")
    return Document(
        "essai", source, metadata or Metadata("Essai"), tuple(parts), blocks, tuple(repairs)
    )


def mention(made: Block, words: str, instrument: str = "tnp", form: str = "full") -> Mention:
    """The first place where a block says these words, linked."""
    start = made.text.index(words)
    return Mention(
        made.eid, start, start + len(words), words, instrument,
        "anaphoric" if form == "anaphoric" else "full", "made", "linked",
    )  # fmt: skip
