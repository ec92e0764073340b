"""The words that an editor ruled on are found again, however the text was converted."""

from pathlib import Path

import pytest

from paraphe.model import Document, Severity
from paraphe.source import build, read, read_sidecar, split

TEXT = """DÉCLARATION

1. Conformément à l’article premier du **Traité sur l’espace**, les États s’abstiennent de
toute manœuvre dans la non‑prolifération.

2. Le Traité n’a pas été mis en œuvre. Le programme l’a été.

3. Le programme des ministres (« le programme ») a été adopté.
"""


def placed(tmp_path: Path, mention: str, text: str = TEXT) -> Document:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "essai.txt").write_text(text, "utf-8", newline="")
    (folder / "essai.yaml").write_text(f"mentions:\n{mention}", "utf-8")
    source = read(folder / "essai.txt", tmp_path)
    return build(split(source), source, read_sidecar(folder / "essai.txt", tmp_path))


def words_of(document: Document) -> list[str]:
    return [document.block(r.eid).text[r.start : r.end] for r in document.rulings]


def errors(document: Document) -> list[tuple[str, int]]:
    return [(p.code, p.line) for p in document.problems if p.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "quote",
    [
        "Traité sur l’espace",
        "Traité sur l'espace",
        "Traité  sur\n  l’ espace",
        "**Traité sur l’espace**",
        "_Traite sur l‘espace_",
    ],
)
def test_a_quote_is_found_whatever_its_spaces_signs_accents_and_markup(
    tmp_path: Path, quote: str
) -> None:
    folded = quote.replace("\n", "\\n")
    document = placed(tmp_path, f'- quote: "{folded}"\n  instrument: x\n')
    assert words_of(document) == ["Traité sur l’espace"]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("s'abstiennent de toute manoeuvre", "s’abstiennent de toute manœuvre"),
        ("la non-prolifération", "la non‑prolifération"),
        ("la nonprolifération", "la non‑prolifération"),
        ('("le programme")', "(« le programme »)"),
    ],
)
def test_it_is_found_across_lines_and_other_hyphens_ligatures_and_quotation_marks(
    tmp_path: Path, quote: str, found: str
) -> None:
    document = placed(
        tmp_path, f"- quote: '{quote.replace(chr(39), chr(39) * 2)}'\n  link: false\n"
    )
    assert words_of(document) == [found]


def test_only_the_words_named_are_ruled_on(tmp_path: Path) -> None:
    ruling = (
        "- quote: Le programme l'a été\n  words: programme\n  instrument: x\n  reason: Parce que.\n"
    )
    (one,) = placed(tmp_path, ruling).rulings
    assert (one.eid, one.start, one.end) == ("para_2", 39, 48)
    assert (one.instrument, one.reason, one.line) == ("x", "Parce que.", 2)


def test_all_rules_on_every_place(tmp_path: Path) -> None:
    document = placed(tmp_path, "- quote: programme\n  link: false\n  all: true\n")
    assert words_of(document) == ["programme"] * 3
    assert [r.eid for r in document.rulings] == ["para_2", "para_3", "para_3"]


@pytest.mark.parametrize(
    ("ruling", "code"),
    [
        ("- quote: Pacte\n  link: false\n", "ruling-not-found"),
        ("- quote: traité sur l’espace\n  link: false\n", "ruling-not-found"),
        ("- quote: rogramme l’a\n  link: false\n", "ruling-not-found"),
        ("- quote: programme\n  link: false\n", "ruling-ambiguous"),
        ("- quote: Le programme l’a\n  words: plan\n  link: false\n", "ruling-words"),
        ("- quote: l’article premier du Traité sur l’espace\n  words: l’\n  link: false\n",
         "ruling-words"),
    ],
)  # fmt: skip
def test_a_quote_that_has_no_one_place_is_an_error(tmp_path: Path, ruling: str, code: str) -> None:
    document = placed(tmp_path, ruling)
    assert errors(document) == [(code, 2)]
    assert document.rulings == ()


def test_two_rulings_on_the_same_words_are_an_error(tmp_path: Path) -> None:
    rulings = (
        "- quote: Le Traité n’a pas\n  link: false\n"
        "- quote: Traité n’a pas\n  words: Traité\n  link: false\n"
    )
    assert errors(placed(tmp_path, rulings)) == [("ruling-overlaps", 4)]


def test_a_ruling_on_one_place_goes_before_the_one_on_all(tmp_path: Path) -> None:
    rulings = (
        "- quote: programme\n  link: false\n  all: true\n"
        "- quote: Le programme l’a été\n  words: programme\n  instrument: x\n"
    )
    document = placed(tmp_path, rulings)
    assert errors(document) == []
    assert [r.instrument for r in document.rulings] == ["x", "", ""]


def test_the_same_ruling_said_twice_is_one(tmp_path: Path) -> None:
    rulings = "- quote: Le Traité n’a pas\n  words: Le Traité\n  link: false\n" * 2
    assert len(placed(tmp_path, rulings).rulings) == 1
