"""What an editor is shown, in what order, and what he is not shown."""

from pathlib import Path

import pytest

from paraphe.editing import report, told
from paraphe.model import Severity
from tests.editing.archives import archive_of, group_of, read, words, work_of

HEAD = "DÉCLARATION\n\nParis, le 3 mai 2011\n\n"


def cases(tmp_path: Path, *paragraphs: str) -> list[tuple[str, str]]:
    text = HEAD + "\n\n".join(f"{n}. {text}" for n, text in enumerate(paragraphs, 1)) + "\n"
    return words(work_of(archive_of(tmp_path, text)).groups)


@pytest.mark.parametrize(
    ("text", "abbreviations"),
    [
        ("Le GQXW s’est réuni, et l’AQZI aussi.", ["GQXW", "AQZI"]),
        ("L’ONU, l’OTAN et l’AIEA se sont réunies au XIXe siècle, chapitre VII.", []),
        ("Le Groupe des questions ouvertes (GQXW) s’est réuni. Le GQXW a conclu.", []),
        ("Le GQXW (Groupe des questions ouvertes) s’est réuni.", []),
        ("Le Groupe des questions ouvertes, ci-après « le GQXW », s’est réuni.", []),
        ("M. DURAND et Jean DUPOND ont reçu Mme de LAQZE.", ["LAQZE"]),
        ("CECI EST TOUT EN CAPITALES ET GQXW AUSSI.", []),
        ("Nous disons NON à la guerre ; nous ne voulons PLUS en parler, plus jamais.", []),
        ("Le TNP, le TICE et la CIAC.", []),
        ("Le modèle GQXW-7 et la cote GQXW/2 sont autre chose.", []),
        ("Le code AB12 et la société Qxw.", []),
    ],
)
def test_abbreviations_that_nothing_explains(
    tmp_path: Path, text: str, abbreviations: list[str]
) -> None:
    found = [word for code, word in cases(tmp_path, text) if code == "abbreviation-undefined"]
    assert sorted(found) == sorted(abbreviations)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Vu la décision QZ 12, la recommandation 777 et le règlement n° 12345.",
         ["recommandation 777", "règlement n° 12345"]),
        ("Vu le document QZ/CONF.7/2011/3 et QZX(12)/44.", ["QZ/CONF.7/2011/3", "QZX(12)/44"]),
        ("Une résolution de 1080 points, une résolution 12 jours après, la décision du 4 mai.", []),
        ("Une résolution 4K, deux résolutions 8K.", []),
        ("Vu la résolution 1540 (2004) du Conseil de sécurité et A/RES/70/1.", []),
        ("Ouvert 24/7, TCP/IP, 3/4 des voix, ONU/OIAC, http://exemple.org/AB/12.", []),
        ("L’article 12, le paragraphe 4, l’annexe n° 3.", []),
    ],
)  # fmt: skip
def test_numbers_that_look_like_citations(tmp_path: Path, text: str, numbers: list[str]) -> None:
    found = [word for code, word in cases(tmp_path, text) if code == "number-unmatched"]
    assert sorted(found) == sorted(numbers)


def test_the_symbol_of_the_document_itself_is_no_case(tmp_path: Path) -> None:
    content = archive_of(tmp_path, HEAD + "1. Le présent document, QZ/2011/7, le dit.\n")
    assert words(work_of(content).groups) == [("number-unmatched", "QZ/2011/7")]
    (content / "documents/essai/texte-1.yaml").write_text("symbol: QZ/2011/7\n", "utf-8")
    assert work_of(content).groups == ()


def test_what_recurs_in_most_documents_comes_first_and_is_told_once(tmp_path: Path) -> None:
    once, often = HEAD + "1. Le GQXW.\n", HEAD + "1. Le QZXW, le GQZZ. Le GQZZ.\n"
    content = archive_of(tmp_path, once, often, often, often, often)
    groups = work_of(content).groups
    assert [group.words for group in groups] == ["GQZZ", "QZXW", "GQXW"]
    assert [(group.count, group.documents) for group in groups] == [(8, 4), (4, 4), (1, 1)]
    assert len(groups[0].places) == 3
    lines = [*told(groups[0])]
    assert lines[0].startswith("documents/essai/texte-2.txt:5: note [abbreviation-undefined]")
    assert "8 times in 4 documents" in lines[0]
    assert lines[1] == (
        "    also documents/essai/texte-3.txt:5, documents/essai/texte-4.txt:5 …"
    )  # fmt: skip


def test_a_year_that_does_not_fit_goes_before_what_is_only_open(tmp_path: Path) -> None:
    found = cases(
        tmp_path,
        "Le GQXW s’est réuni.",
        "Le GQXW s’est réuni.",
        "La résolution 1540 (1999) du Conseil de sécurité.",
    )
    assert [code for code, _ in found] == ["year-misfit", "abbreviation-undefined"]


def test_a_case_has_the_line_of_its_own_words(tmp_path: Path) -> None:
    content = archive_of(tmp_path, HEAD + "1. Une phrase sur\ndeux lignes, puis\nle GQXW.\n")
    (place,) = group_of(content, "GQXW").places
    assert (place.case.line, place.case.eid) == (7, "para_1")


def test_an_abbreviation_that_the_archive_lists_is_no_case(tmp_path: Path) -> None:
    content = archive_of(tmp_path, HEAD + "1. Le GQXW et le QZXW.\n")
    (content / "abbreviations.yaml").write_text(
        "- abbreviation: GQXW\n  name: Groupe des questions\n", "utf-8"
    )
    assert words(work_of(content).groups) == [("abbreviation-undefined", "QZXW")]


def test_records_that_nothing_cites_are_summed_up(tmp_path: Path) -> None:
    content = archive_of(tmp_path, HEAD + "1. Le TNP.\n")
    archive = read(content)
    done = report(archive, archive.problems, frozenset(), 20)
    records = len(archive.instruments)
    (line,) = [line for line in done.lines if "[record-uncited]" in line]
    assert f"{records - 1} of {records} records" in line
    assert len(done.uncited) == records - 1
    assert not any(": tnp —" in line for line in done.uncited)


def test_notes_are_limited_by_kind_and_graver_things_are_not(tmp_path: Path) -> None:
    wrong = " ".join(f"La résolution {n} (1999) du Conseil de sécurité." for n in range(1540, 1545))
    many = " ".join(f"Le GQX{letter}." for letter in "ABCDE")
    archive = read(archive_of(tmp_path, HEAD + f"1. {wrong}\n\n2. {many}\n"))
    lines = report(archive, archive.problems, frozenset(), 2).lines
    assert sum("[year-misfit]" in line for line in lines) == 5
    assert sum(": note [abbreviation-undefined]" in line for line in lines) == 2
    assert "… and 3 more notes [abbreviation-undefined]" in "\n".join(lines)
    whole = report(archive, archive.problems, frozenset(), 0)
    assert sum(": note [abbreviation-undefined]" in line for line in whole.lines) == 5
    assert whole.counts[Severity.WARNING] == 5
    assert whole.lines[-1].startswith("0 errors, 5 warnings, ")


def test_an_archive_without_records_has_a_worklist_too(tmp_path: Path) -> None:
    content = archive_of(tmp_path, HEAD + "1. Le TNP.\n", instruments=False)
    assert words(work_of(content).groups) == [("abbreviation-undefined", "TNP")]
