"""What an editor says of a document: shown with what was received, or told as a problem."""

from pathlib import Path

import pytest

from paraphe.model import Document, Severity
from paraphe.source import build, read, read_sidecar, split

TEXT = """LETTRÉ DU PRÉSIDENT*

Le 3 mai 2004

Le Conseil a reçu M. Kwa\ufffd\ufffd\ufffd et **le ministre Durant** ensuite.

Il a reçu le ministre deux fois.

* Distribuée à tous.
"""


def document(tmp_path: Path, sidecar: str, text: str = TEXT) -> Document:
    folder = tmp_path / "documents"
    folder.mkdir()
    path = folder / "lettre.txt"
    path.write_text(text, "utf-8", newline="")
    (folder / "lettre.yaml").write_text(sidecar, "utf-8")
    source = read(path, tmp_path)
    return build(split(source), source, read_sidecar(path, tmp_path))


def correction(quote: str, correct: str) -> str:
    return f'corrections:\n  - quote: "{quote}"\n    correct: "{correct}"\n    reason: Erreur.\n'


def errors(document: Document) -> list[tuple[str, str, int]]:
    return [(p.code, p.path, p.line) for p in document.problems if p.severity is Severity.ERROR]


def test_a_correction_keeps_the_text_received_and_gives_the_other_reading(tmp_path: Path) -> None:
    corrected = document(tmp_path, correction("LETTRÉ", "LETTRE"))
    title = corrected.block("title")
    (mark,) = [m for m in title.marks if m.kind == "correction"]
    (repair,) = [r for r in corrected.repairs if r.kind == "correction"]
    assert title.text == "LETTRÉ DU PRÉSIDENT"
    assert title.corrected == "LETTRE DU PRÉSIDENT"
    assert (title.text[mark.start : mark.end], mark.value, mark.label) == (
        "LETTRÉ", "LETTRE", "Erreur.",
    )  # fmt: skip
    assert (repair.eid, repair.before, repair.after) == ("title", "LETTRÉ", "LETTRE")
    assert corrected.source.text[slice(*repair.source)] == "LETTRÉ"
    assert errors(corrected) == []


def test_lost_text_supplied_by_an_editor_stays_marked_as_lost(tmp_path: Path) -> None:
    corrected = document(tmp_path, correction("Kwa\ufffd\ufffd\ufffd", "Kwaśniewski"))
    block = corrected.block("p_1")
    assert "M. Kwa\ufffd et le ministre Durant" in block.text
    assert "M. Kwaśniewski et le ministre Durant" in block.corrected
    marks = {m.kind: block.text[m.start : m.end] for m in block.marks}
    assert marks == {
        "correction": "Kwa\ufffd", "lacuna": "\ufffd", "strong": "le ministre Durant",
    }  # fmt: skip
    (repair,) = [r for r in corrected.repairs if r.kind == "correction"]
    assert corrected.source.text[slice(*repair.source)] == "Kwa\ufffd\ufffd\ufffd"


def test_a_longer_reading_moves_nothing_that_stands_after_it(tmp_path: Path) -> None:
    corrected = document(tmp_path, correction("DU PRÉSIDENT", "DU PRÉSIDENT DU CONSEIL"))
    (call,) = [m for m in corrected.block("title").marks if m.kind == "note-call"]
    assert call.start == call.end == len("LETTRÉ DU PRÉSIDENT")
    assert corrected.block(call.value).text == "Distribuée à tous."


def test_several_corrections_of_one_text_are_all_read(tmp_path: Path) -> None:
    both = "corrections:\n" + "".join(
        correction(*pair).partition("\n")[2]
        for pair in (("PRÉSIDENT", "SECRÉTAIRE GÉNÉRAL"), ("LETTRÉ", "LETTRE"))
    )
    corrected = document(tmp_path, both)
    assert corrected.block("title").corrected == "LETTRE DU SECRÉTAIRE GÉNÉRAL"
    assert corrected.metadata.title == "LETTRE DU SECRÉTAIRE GÉNÉRAL"


def test_two_corrections_of_the_same_words_are_an_error(tmp_path: Path) -> None:
    twice = (
        correction("LETTRÉ DU", "LETTRE DU")
        + correction("DU PRÉSIDENT", "DE LA").partition("\n")[2]
    )
    assert errors(document(tmp_path, twice)) == [
        ("correction-overlaps", "documents/lettre.yaml", 5)
    ]


def test_the_spaces_of_a_quote_need_not_be_those_of_the_source(tmp_path: Path) -> None:
    text = TEXT.replace("deux fois", "deux\u00a0fois")
    corrected = document(tmp_path, correction("deux  fois", "trois fois"), text)
    assert "deux\u00a0fois" in corrected.block("p_2").text
    assert errors(corrected) == []


@pytest.mark.parametrize(
    ("quote", "code"),
    [("absent du texte", "correction-not-found"), ("reçu", "correction-ambiguous")],
)
def test_a_quote_that_is_not_there_once_is_an_error(tmp_path: Path, quote: str, code: str) -> None:
    untouched = document(tmp_path, "title: Lettre\n" + correction(quote, "x"))
    assert errors(untouched) == [(code, "documents/lettre.yaml", 3)]
    assert not [r for r in untouched.repairs if r.kind == "correction"]


def test_what_the_sidecar_says_is_not_assumed(tmp_path: Path) -> None:
    said = document(tmp_path, "title: La lettre\nplace: Paris\nrestored: [place]\n")
    assert (said.metadata.title, said.metadata.place) == ("La lettre", "Paris")
    assert said.metadata.restored == ("place",)
    assert said.metadata.date == "2004-05-03"
    assert set(said.metadata.assumed) == {"date", "kind"}


def test_a_title_to_show_has_the_words_that_are_printed(tmp_path: Path) -> None:
    shown = document(
        tmp_path, "parts:\n  - title: Lettre du président\n" + correction("LETTRÉ", "LETTRE")
    )
    assert shown.metadata.part_titles == ("Lettre du président",)
    assert errors(shown) == []


def test_a_title_in_other_words_is_an_error(tmp_path: Path) -> None:
    other = document(tmp_path, "title: A\nparts:\n  - title: Lettre de la présidente\n")
    assert errors(other) == [("part-title-differs", "documents/lettre.yaml", 3)]
    assert other.metadata.part_titles == ("",)
