"""Small archives made by hand, for tests that need a document and not a file."""

from dataclasses import replace

from paraphe.archive import gather, render_leaf
from paraphe.model import (
    BARE,
    Block,
    Case,
    Document,
    Instrument,
    Mention,
    Metadata,
    Name,
    Part,
    Pinpoint,
    Provision,
    Source,
    Step,
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

LEFT = Case("mention-unlinked", "point_a", 1, "TNP", "et M. Kwa", False, "en doute")

LEAF = render_leaf(DOCUMENT, MENTIONS, {"tnp": TREATY}, left=(LEFT,))
ARCHIVE = gather([LEAF.head], {"tnp": TREATY})

PINNED_BLOCK = Block(
    "paragraph", "2.", "Les articles II à IV (paragraphe 1) du TNP. Ses articles VI et VIII à IX.",
    1, ((0, 75),), eid="para_2",
)  # fmt: skip


def provision(*steps: Step, last: Step | None = None) -> Provision:
    """A provision of these steps, from the outermost."""
    return Provision(steps, last)


def article(number: str, printed: str) -> Step:
    """« Article VI »."""
    return Step("article", number, printed)


PINNED = (
    Mention(
        "para_2", 39, 42, "TNP", "tnp", "short", "sigle", "linked",
        pinpoint=Pinpoint(4, 20, "articles II à IV", (
            provision(article("2", "II"), last=article("4", "IV")),
        )),
    ),
    Mention(
        "para_2", 48, 72, "articles VI et VIII à IX", "tnp", "anaphoric", BARE, "linked", "Déduit.",
        Pinpoint(48, 72, "articles VI et VIII à IX", (
            provision(article("6", "VI"), Step("paragraph", "1", "1")),
            provision(article("8", "VIII"), last=article("9", "IX")),
        )),
    ),
)  # fmt: skip
"""« articles II à IV » of a mention, and « articles VI et VIII à IX » that stand alone."""

PINNED_DOCUMENT = replace(DOCUMENT, id="g7-autre-2019", blocks=(PINNED_BLOCK,), parts=())
PINNED_LEAF = render_leaf(PINNED_DOCUMENT, PINNED, {"tnp": TREATY})
PINNED_ARCHIVE = gather([LEAF.head, PINNED_LEAF.head], {"tnp": TREATY})
