"""The lines that a case comes with settle it, pasted as they are."""

from pathlib import Path

import pytest

from tests.editing.archives import archive_of, group_of, paste, read, words, work_of

TEXT = """DÉCLARATION SUR L’ESSAI

Genève, le 3 mai 2011

1. Nous rappelons la résolution 1540 (1999) du Conseil de sécurité, et la résolution 1540 (1999)
du Conseil de sécurité encore.

2. Le Traité s’impose à tous, et le Groupe QXZW l’a dit. Le QXZW le dira.

3. La Convention s’applique. Voir « QZ/2011/L.7 » et la décision 88/411 du Comité des essais.

4. La Convention s’applique.

5. La Convention s’applique.
"""
CASES = [
    "résolution 1540 (1999) du Conseil de sécurité", "Traité", "QXZW", "QZ/2011/L.7",
    "décision 88/411", "Convention",
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_pasted_into_a_sidecar_that_was_not_there(tmp_path: Path, case: str) -> None:
    content = archive_of(tmp_path, TEXT)
    group = group_of(content, case)
    assert group.remedy
    paste(content, group.remedy)
    assert case not in dict(map(reversed, words(work_of(content).groups)))


@pytest.mark.parametrize("indent", ["", "  "])
def test_pasted_one_after_the_other_beside_what_an_editor_wrote(
    tmp_path: Path, indent: str
) -> None:
    content = archive_of(tmp_path, TEXT)
    (content / "documents/essai/texte-1.yaml").write_text(
        f"title: Essai\nmentions:\n\n{indent}- quote: Nous rappelons\n{indent}  link: false\n",
        "utf-8",
    )
    found = work_of(content).groups
    assert {group.words for group in found} >= set(CASES)
    for _ in range(len(found)):
        group = work_of(content).groups[0]
        assert group.remedy
        paste(content, group.remedy)
    assert work_of(content).groups == ()


def test_a_commented_instrument_links_when_it_takes_the_place_of_no_link(tmp_path: Path) -> None:
    content = archive_of(tmp_path, TEXT)
    group = group_of(content, CASES[0])
    assert group.remedy
    paste(content, group.remedy)
    path = content / group.remedy.path
    lines = path.read_text("utf-8").splitlines()
    assert lines.count("  # instrument: s-res-1540") == 2
    linked = [line.replace("# ", "") for line in lines if "link: false" not in line]
    path.write_text("\n".join(linked), "utf-8")
    archive = read(content)
    assert [c.head.id for c in archive.cited["s-res-1540"]] == ["texte-1"]
    assert archive.cited["s-res-1540"][0].citing.mentions == 2


def test_a_settled_link_that_the_rules_had_found_is_taken_away(tmp_path: Path) -> None:
    content = archive_of(tmp_path, "DÉCLARATION\n\n1. Nous respectons le TNP.\n")
    assert "tnp" in read(content).cited
    sidecar = content / "documents/essai/texte-1.yaml"
    sidecar.write_text("mentions:\n- quote: le TNP\n  link: false\n", "utf-8")
    assert "tnp" not in read(content).cited
