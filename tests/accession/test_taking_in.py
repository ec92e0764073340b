"""What `invoke new` writes, what it leaves alone, and what it says."""

import hashlib
from pathlib import Path

import pytest

from paraphe.accession import Taken, Wishes, take_in, told
from paraphe.source import documents, read_sidecar

PAGE = """<html lang="fr"><body><h1>Déclaration de Bamako</h1><p>Bamako, le 14 mai 2009</p>
<p>Nous, ministres, sommes convenus de ce qui suit, que nous publions ici.</p></body></html>"""
NOTE = "NOTE VERBALE\n\nGenève, le 4 juin 2004\n\nLa Mission présente ses compliments.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An archive of one document."""
    folder = tmp_path / "content" / "documents" / "g7"
    folder.mkdir(parents=True)
    (folder / "g7-essai-2018.txt").write_text("COMMUNIQUÉ\n\nNous, ministres, agissons.\n")
    (folder / "g7-essai-2018.yaml").write_text("issuers:\n  - Groupe des Sept\n")
    return tmp_path / "content"


def put(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def one(path: Path, content: Path, wishes: Wishes | None = None) -> Taken:
    (taken,), problems = take_in([path], content, wishes or Wishes())
    assert problems == ()
    return taken


def files(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file()
    }


def test_the_text_its_sidecar_and_the_original_are_written(tmp_path: Path, content: Path) -> None:
    path = put(tmp_path, "page reçue.html", PAGE)
    taken = one(path, content, Wishes(issuer="g7"))
    assert taken.source == content / "documents/g7/g7-bamako-2009.md"
    assert taken.original == content / "originals/g7/g7-bamako-2009.html"
    assert taken.original.read_bytes() == path.read_bytes()
    sidecar = read_sidecar(taken.source, content)
    assert sidecar is not None
    assert sidecar.fields["title"] == "Déclaration de Bamako"
    assert (sidecar.fields["date"], sidecar.fields["place"]) == ("2009-05-14", "Bamako")
    assert sidecar.fields["issuers"] == ["Groupe des Sept"]
    original = sidecar.fields["original"]
    assert original.name == "page reçue.html"
    assert original.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert taken.source in documents(content)


def test_plain_text_in_utf8_is_taken_byte_for_byte(tmp_path: Path, content: Path) -> None:
    text = NOTE.replace("\n", "\r\n").encode() + b"\r\n  fin\t\r\n"
    taken = one(put(tmp_path, "note.txt", text), content)
    assert taken.source.read_bytes() == text
    assert taken.source.suffix == ".txt"
    assert taken.original is None
    assert "original" not in taken.sidecar.read_text("utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "utf-16", "utf-16-be"])
def test_another_encoding_is_found_converted_and_told(
    encoding: str, tmp_path: Path, content: Path
) -> None:
    text = NOTE + "Elle rappelle que l’échéance, déjà reportée, a été fixée à l’été.\n" * 3
    text = text.replace("’", "'") if encoding == "cp850" else text
    path = put(tmp_path, "note.txt", text.encode(encoding))
    taken = one(path, content)
    assert taken.source.read_text("utf-8") == text
    assert taken.original is not None
    assert taken.original.read_bytes() == path.read_bytes()
    if not encoding.startswith("utf"):
        assert "read as" in taken.sidecar.read_text("utf-8")


def test_letters_read_wrongly_before_are_told_and_not_mended(tmp_path: Path, content: Path) -> None:
    text = NOTE.encode().decode("cp1252", "replace") + "Ã©tÃ© dâ€™aprÃ¨s lâ€™accord\n"
    taken = one(put(tmp_path, "note.txt", text), content)
    assert taken.source.read_text("utf-8") == text
    assert "wrong encoding" in taken.sidecar.read_text("utf-8")


def test_front_matter_goes_into_the_sidecar(tmp_path: Path, content: Path) -> None:
    text = "---\ntitre: Un titre\ndate: 2011-02-03\nauteurs: [Ligue des Lacs]\ncote: AB/1\n---\n"
    taken = one(put(tmp_path, "x.md", f"{text}\nNous agissons ensemble.\n"), content)
    sidecar = read_sidecar(taken.source, content)
    assert sidecar is not None
    assert sidecar.fields["date"] == "2011-02-03"
    assert sidecar.fields["issuers"] == ["Ligue des Lacs"]
    assert sidecar.fields["symbol"] == "AB/1"
    assert taken.source.read_text("utf-8").strip() == "Nous agissons ensemble."
    assert taken.source.stem.startswith("ligue-lacs-")


def test_what_was_not_found_waits_in_a_comment(tmp_path: Path, content: Path) -> None:
    taken = one(
        put(tmp_path, "x.txt", "Un texte sans date, qui ne dit pas de qui il est.\n"), content
    )
    text = taken.sidecar.read_text("utf-8")
    assert "# date: " in text
    assert "# issuers: " in text
    assert "Not found" in text
    read_sidecar(taken.source, content)


def test_nothing_is_written_over_and_the_same_file_again_gets_another_name(
    tmp_path: Path, content: Path
) -> None:
    path = put(tmp_path, "page.html", PAGE)
    first = one(path, content)
    before = files(content)
    second = one(path, content)
    assert second.source.stem == f"{first.source.stem}-2"
    after = files(content)
    assert {name: after[name] for name in before} == before


def test_a_name_that_many_texts_would_bear_is_told_for_the_tenth_too(
    tmp_path: Path, content: Path
) -> None:
    path = put(tmp_path, "note.txt", NOTE)
    stems = {}
    for _ in range(11):
        taken = one(path, content)
        said = " ".join(doubt.reason for doubt in taken.doubts)
        stems[taken.source.stem] = f"is « {taken.source.stem} » another text?" in said
    assert list(stems.values()) == [False, *[True] * 10]


def test_an_id_that_is_taken_is_refused_and_nothing_is_written(
    tmp_path: Path, content: Path
) -> None:
    before = files(content)
    taken, (problem,) = take_in(
        [put(tmp_path, "page.html", PAGE)], content, Wishes(id="g7-essai-2018")
    )
    assert (taken, problem.code) == ((), "duplicate-id")
    assert files(content) == before


def test_a_file_in_the_way_is_left_and_nothing_half_written_stays(
    tmp_path: Path, content: Path
) -> None:
    in_the_way = content / "originals" / "g7" / "neu.html"
    in_the_way.parent.mkdir(parents=True)
    in_the_way.write_text("mine")
    before = files(content)
    wishes = Wishes(issuer="g7", id="neu")
    taken, (problem,) = take_in([put(tmp_path, "page.html", PAGE)], content, wishes)
    assert (taken, problem.code) == ((), "in-the-way")
    assert files(content) == before


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path, content: Path) -> None:
    good, other = put(tmp_path, "a.html", PAGE), put(tmp_path, "b.txt", NOTE)
    bad = put(tmp_path, "c.docx", b"PK not a zip")
    taken, problems = take_in([bad, good, tmp_path / "none.pdf", other], content)
    assert [each.given for each in taken] == [good, other]
    assert [problem.code for problem in problems] == ["damaged-file", "no-such-file"]
    assert all(problem.hint and problem.message for problem in problems)


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        (Wishes(id="../x"), "bad-id"),
        (Wishes(id="Été"), "bad-id"),
        (Wishes(language="français"), "bad-language"),
    ],
)
def test_a_wish_that_cannot_be_is_told(
    wishes: Wishes, code: str, tmp_path: Path, content: Path
) -> None:
    taken, problems = take_in([put(tmp_path, "a.html", PAGE)], content, wishes)
    assert (taken, [problem.code for problem in problems]) == ((), [code])


def test_one_id_cannot_be_given_to_several_files(tmp_path: Path, content: Path) -> None:
    paths = [put(tmp_path, "a.html", PAGE), put(tmp_path, "b.txt", NOTE)]
    taken, (problem,) = take_in(paths, content, Wishes(id="a"))
    assert (taken, problem.code) == ((), "one-id")


@pytest.mark.parametrize(
    "name", ["<b>.html", "a\nissuers: [x].html", "« c » # d.html", "\u202eb.html", "--- x.html"]
)
def test_no_name_of_a_file_breaks_out_of_the_sidecar(
    name: str, tmp_path: Path, content: Path
) -> None:
    taken = one(put(tmp_path, name, PAGE), content, Wishes(issuer="Ligue: # [x]"))
    sidecar = read_sidecar(taken.source, content)
    assert sidecar is not None
    assert sidecar.fields["issuers"] == ["Ligue: # [x]"]
    assert set(sidecar.fields) <= {
        "title", "date", "place", "issuers", "kind", "symbol", "language", "original",
    }  # fmt: skip


def test_the_next_steps_are_told(tmp_path: Path, content: Path) -> None:
    taken = one(put(tmp_path, "page.html", PAGE), content)
    lines = told([taken], content)
    assert lines[0].startswith("page.html → documents/")
    assert any("original" in line for line in lines)
    assert any(line.lstrip().startswith("1. ") for line in lines)
