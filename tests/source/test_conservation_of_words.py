"""No word is lost and none is made: each received one is in a block or in a recorded repair."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from paraphe.model import Document
from paraphe.source import build, documents, read, read_sidecar, split
from tests.source.reading_a_text import CONTENT, document_of

WORD = re.compile(r"[^\W_]+")
SOURCES = documents(CONTENT)


def lost_words(document: Document) -> list[str]:
    """Words of the source outside the spans of all blocks and of all that was dropped."""
    spans = [span for block in document.blocks for span in block.source]
    spans += [repair.source for repair in document.repairs if repair.kind == "furniture"]
    covered = bytearray(len(document.source.text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    words = WORD.finditer(document.source.text)
    return [w.group() for w in words if not all(covered[w.start() : w.end()])]


def made_words(document: Document) -> list[str]:
    """Words of a block that its own spans of the source do not hold in that order."""
    made = []
    for block in document.blocks:
        received = " ".join(document.source.text[a:b] for a, b in block.source)
        letters = iter("".join(WORD.findall(received)))
        shown = "".join(WORD.findall(f"{block.label} {block.text}"))
        if not all(letter in letters for letter in shown):
            made.append(block.text)
    return made


def ordered(document: Document) -> bool:
    """Whether the blocks, footnotes aside, follow the source."""
    places = [b.source[0][0] for b in document.blocks if b.kind != "footnote"]
    return places == sorted(places)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
@pytest.mark.parametrize("with_sidecar", [True, False], ids=["sidecar", "bare"])
def test_every_word_of_a_document_is_kept_or_recorded(path, with_sidecar) -> None:  # noqa: ANN001
    source = read(path, CONTENT)
    document = build(split(source), source, read_sidecar(path, CONTENT) if with_sidecar else None)
    assert lost_words(document) == []
    assert ordered(document)
    if not with_sidecar:
        assert made_words(document) == []


LINES = st.one_of(
    st.sampled_from(
        [
            "", "", "1. Nous soulignons que", "2. Nous demandons", "a) un point;", "b) un autre;",
            "- appelons les États", "– item", "ANNEXE", "ANNEXE II : LISTE", "COMMUNIQUÉ*",
            "* Texte de la note.", "Note1 appelée.", "1 La note.", "Paris, le 3 mai 2004", "Almaty",
            "(Signé) Jean Dupont", "L'Ambassadeur,", "**gras", "fin**", "# Titre", "---", "12",
            "- 3 -", "\f", "CD/12", "NATIONS UNIES", "Monsieur le Président,", "et la suite",
            "mot perdu \ufffd\ufffd", "\ufffd \t\ufffd", "Article premier", "I. Principes",
            "II. Suite",
            "| État | Part |", "| --- | --- |", "| Norvège | 12 |", "| a\\|b | |", "Pays     Voix",
            "Mali       12", "Niger       3", "Tchad\t4", "* Un titre *", "* [^1]: note",
            "[^1]: La note.", "Un appel[^1].",
            "suite voulue\\", "76e séance plénière", "Pour le Mali :", "Par le Président :",
            "l'assurance de ma haute considération.", "À l'Ambassade", "14-23456 (F)",
            "Article 3 bis",
            "B. Lettre de la Suisse", "du 3 mai 2004", "(adoptée à la 3e séance)", "Titre premier",
            "Pour le Mali        Pour le Tchad", "A. Keita            B. Deby", "(Sceau)",
            "[Voir note I]",
            "Vu la loi ;", "Décrète :",
            "une phrase finie. Une autre, plus longue, qui passe la ligne et la",
            "La version du texte est disponible en anglais", "12. Un numéro", "non-", "<b>HTML</b>",
        ]
    ),
    st.text(max_size=90),
)  # fmt: skip
TEXTS = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(LINES, max_size=30),
    st.sampled_from(["\n", "\r\n"]),
)


@settings(max_examples=250, deadline=None)
@given(TEXTS)
@example("Un titre\n\n## ##\n\nLa suite.")
def test_any_text_at_all_is_laid_out_without_loss(text: str) -> None:
    document = document_of(text)
    assert lost_words(document) == []
    assert made_words(document) == []
    assert ordered(document)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_identifiers_are_unique_and_marks_lie_inside_their_block(text: str) -> None:
    document = document_of(text)
    eids = [block.eid for block in document.blocks]
    assert len(set(eids)) == len(eids)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", eid) for eid in eids)
    for block in document.blocks:
        assert block.text.strip()
        assert "\n" not in block.text
        assert all(0 <= m.start <= m.end <= len(block.text) for m in block.marks)
        called = [m.value for m in block.marks if m.kind == "note-call"]
        assert all(document.block(eid).kind == "footnote" for eid in called)
