"""Small archives made by hand, for tests that need a document and not a file."""

from paraphe.archive import gather, render_leaf
from paraphe.model import (
    Block,
    Document,
    Instrument,
    Mention,
    Metadata,
    Name,
    Part,
    Source,
)

TREATY = Instrument(
    "tnp",
    "treaty",
    "Traité sur la non-prolifération des armes nucléaires",
    "Treaty on the Non-Proliferation of Nuclear Weapons",
    short="TNP",
    names=(Name("TNP", "abbreviation"), Name("traité cut-off", "exclusion")),
)

BLOCKS = (
    Block("part-title", "", "DÉCLARATION", 1, ((0, 11),), eid="title"),
    Block("paragraph", "1.", "Nous rappelons l’Iran et le TNP.", 1, ((12, 47),), eid="para_1"),
    Block("heading", "", "Non‑prolifération & désarmement", 1, ((48, 79),), level=1, eid="sec_1"),
    Block("list-item", "a)", "le <TNP> et M. Kwa\ufffd", 1, ((80, 105),), level=1, eid="point_a"),
    Block("part-title", "", "ANNEXE", 2, ((106, 112),), eid="att_1__title"),
    Block("paragraph", "", "Le texte.", 2, ((113, 122),), eid="att_1__p_1"),
)

DOCUMENT = Document(
    "g7-essai-2018",
    Source("documents/g7/g7-essai-2018.txt", "0" * 64, 122, "…"),
    Metadata("Déclaration d'essai", "2018-04-23", "Toronto", ("Groupe des Sept",)),
    (Part(1, "main", ""), Part(2, "annex", "att_1")),
    BLOCKS,
)

MENTIONS = (
    Mention("para_1", 28, 31, "TNP", "tnp", "short", "abbreviation", "linked"),
    Mention("point_a", 4, 7, "TNP", "", "short", "abbreviation", "unlinked", "en doute"),
)

LEAF = render_leaf(DOCUMENT, MENTIONS, {"tnp": TREATY})
ARCHIVE = gather([LEAF.head], {"tnp": TREATY})
