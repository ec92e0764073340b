"""One text in two languages: two documents, each with the other, and both side by side."""

import shutil
from pathlib import Path

import pytest

from paraphe.archive import assemble
from paraphe.audit import Site, audit, read_site
from paraphe.model import ArchiveError
from tests.building import ROOT, build

FRENCH, ENGLISH = "accord-baie-2011", "accord-baie-2011-en"


def _content(folder: Path) -> Path:
    content = folder / "content"
    shutil.copytree(Path(__file__).parent / "bilingual", content)
    shutil.copytree(ROOT / "content" / "instruments", content / "instruments")
    (content / "pages").mkdir()
    return content


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("bilingual")
    return read_site(build(_content(folder), folder / "output"))


def test_each_page_leads_to_the_other_language(site: Site) -> None:
    for here, there, code in ((FRENCH, ENGLISH, "en"), (ENGLISH, FRENCH, "fr")):
        tree = site.pages[f"documents/{here}/index.html"].tree
        link = tree.select_one(f'.advice a[hreflang="{code}"]')
        assert link is not None
        assert f"documents/{there}/" in str(link["href"])
        alternates = {str(each["hreflang"]) for each in tree.select("link[hreflang]")}
        assert alternates == {"fr", "en"}
        assert tree.select_one(f'.advice a[href*="{FRENCH}/en/"], .advice a[href^="en/"], '
                               '.advice a[href$="/en/index.html"]')  # fmt: skip


def test_words_in_english_say_so_and_those_around_them_are_french(site: Site) -> None:
    tree = site.pages[f"documents/{ENGLISH}/index.html"].tree
    assert tree.html is not None
    assert tree.html["lang"] == "fr"
    held = list(tree.select("article [id][data-kept]"))
    assert len(held) > 10
    assert {str(each.get("lang")) for each in held} == {"en"}
    assert not tree.select(".num[lang], .margin[lang]")
    french = site.pages[f"documents/{FRENCH}/index.html"].tree
    assert not french.select("article [lang]")


def test_a_quotation_on_the_page_of_an_instrument_is_in_its_language(site: Site) -> None:
    tree = site.pages["instruments/tnp/index.html"].tree
    quoted = {str(each.get("lang", "fr")): each.get_text() for each in tree.select("p[data-kept]")}
    assert "Nothing in this Agreement" in quoted["en"]
    assert "Aucune disposition" in quoted["fr"]


def test_the_two_stand_side_by_side_paragraph_by_paragraph(site: Site) -> None:
    tree = site.pages[f"documents/{FRENCH}/en/index.html"].tree
    rows = [
        tuple(str(cell.get("id", "")) for cell in row.find_all(recursive=False))
        for row in tree.select(".pair:not(.languages)")
    ]
    same = ["title", "p_1", "p_2", "p_3", "p_4", "sec_1", "para_1", "para_2",
            "para_2__point_a", "para_2__point_b", "sec_2", "p_5"]  # fmt: skip
    assert rows == [
        *((f"fr-{eid}", f"en-{eid}") for eid in same),
        ("fr-p_6", ""),
        ("fr-dateline_1", "en-dateline_1"),
    ]
    assert "Sans équivalent en anglais." in tree.select(".pair")[-2].get_text()
    assert tree.select_one('#para_2 .side[id="en-para_2"] p[lang="en"]')


def test_the_site_with_both_is_sound(site: Site) -> None:
    assert audit(site) == ()


def test_both_are_read_in_their_own_language(tmp_path: Path) -> None:
    heads = {head.id: head for head in assemble(_content(tmp_path)).archive.documents}
    assert heads[FRENCH].metadata.language == "fr"
    assert (heads[ENGLISH].metadata.language, heads[ENGLISH].metadata.date) == ("en", "2011-08-17")
    assert {each.instrument for each in heads[ENGLISH].citing} >= {"tnp"}


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("translation_of: accord-lac-2011\n", "translation-of-nothing"),
        ("translation_of: accord-baie-2011\nlanguage: fr\n", "translation-same-language"),
        ("translation_of: accord-baie-2011-en\n", "translation-of-itself"),
        ("translation_of: Accord\n", "bad-value"),
    ],
)
def test_a_translation_of_what_cannot_be_stops_the_build(
    lines: str, code: str, tmp_path: Path
) -> None:
    content = _content(tmp_path)
    (content / f"documents/{ENGLISH}.yaml").write_text(f"title: Agreement\n{lines}", "utf-8")
    with pytest.raises(ArchiveError) as stopped:
        assemble(content)
    assert [problem.line for problem in stopped.value.problems] == [2]
    assert all(p.path.endswith(f"{ENGLISH}.yaml") for p in stopped.value.problems)
    if code != "bad-value":
        assert [problem.code for problem in stopped.value.problems] == [code]


def test_a_second_text_in_a_language_and_a_translation_of_a_translation_stop_the_build(
    tmp_path: Path,
) -> None:
    content = _content(tmp_path)
    english = content / f"documents/{ENGLISH}.txt"
    for name, root in (("a-second", FRENCH), ("b-third", ENGLISH)):
        shutil.copy(english, content / f"documents/{name}.txt")
        (content / f"documents/{name}.yaml").write_text(f"translation_of: {root}\n", "utf-8")
    with pytest.raises(ArchiveError) as stopped:
        assemble(content)
    codes = {problem.code for problem in stopped.value.problems}
    assert codes == {"translation-twice", "translation-of-translation"}
