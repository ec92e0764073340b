"""What a reader does: read, follow an instrument and come back, search and land."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from paraphe.audit import Site, letters, page_path, published

Open = Callable[..., Page]
PathOf = Callable[[str], str]

IN_VIEW = """element => {
  const box = element.getBoundingClientRect();
  return box.top < innerHeight && box.bottom > 0 && box.top > -1;
}"""

LOOKS = """row => {
  const shown = ['backgroundColor', 'boxShadow', 'color', 'fontWeight', 'borderLeftColor',
                 'borderLeftWidth', 'content', 'outlineStyle', 'backgroundImage'];
  return [row, ...row.querySelectorAll('a.num, p[id]')].flatMap(element =>
    [null, '::before', '::after'].map(part => {
      const style = getComputedStyle(element, part);
      return shown.map(name => style[name]).join(' ');
    }));
}"""


def target_of(page: Page) -> str:
    found = page.evaluate("document.querySelector(':target')?.id ?? ''")
    assert isinstance(found, str)
    return found


def test_a_document_is_read_with_its_title_numbers_and_contents(
    open_page: Open, path_of: PathOf, site: Site
) -> None:
    path = path_of("longest document")
    page = open_page(path)
    document = next(d for d in published(site) if d["url"] == path)
    assert letters(page.locator("h1").inner_text()) == letters(document["title"])
    numbered = [b for b in document["blocks"] if b["kind"] == "paragraph" and b["label"]]
    assert numbered
    for block in numbered[:3] + numbered[-3:]:
        paragraph = page.locator(f"[id='{block['eid']}']")
        expect(paragraph).to_be_visible()
        number = page.locator(f"a.num[href$='#{block['eid']}']").first
        assert letters(number.inner_text()) == letters(block["label"])
    assert page.locator("nav.contents a").count() > 5


def test_a_line_of_the_contents_leads_to_its_section(open_page: Open, path_of: PathOf) -> None:
    page = open_page(path_of("longest document"), width=1440)
    line = page.locator("nav.contents a").last
    eid = (line.get_attribute("href") or "").removeprefix("#")
    if not line.is_visible():
        page.locator("nav.contents summary").click()
    line.click()
    assert target_of(page) == eid
    assert page.locator(f"[id='{eid}']").evaluate(IN_VIEW)


def test_a_mention_leads_to_its_instrument_and_back_to_the_very_paragraph(
    open_page: Open, path_of: PathOf
) -> None:
    page = open_page(path_of("longest document"))
    mention = page.locator(".text p[id] a.m").nth(3)
    eid = mention.evaluate("element => element.closest('[id]').id")
    words = page.locator(f"[id='{eid}']").inner_text()
    document = page.url.split("/documents/")[1].split("/")[0]
    mention.click()
    page.wait_for_url(re.compile(r"/instruments/[^/]+/(index\.html)?$"))
    expect(page.locator("h1")).to_be_visible()
    back = page.locator(f"a.num[href*='{document}/'][href$='#{eid}']").first
    quoted = back.locator("xpath=following-sibling::p").first.inner_text()
    assert letters(quoted)[:200] == letters(words)[:200]
    back.click()
    page.wait_for_url(re.compile(rf"/documents/{document}/(index\.html)?#{eid}$"))
    assert target_of(page) == eid
    assert page.locator(f"[id='{eid}']").evaluate(IN_VIEW)


def test_the_target_paragraph_alone_looks_other_than_before(
    open_page: Open, path_of: PathOf
) -> None:
    page = open_page(path_of("longest document"))
    target, other = (
        page.locator(f"a.num[href='#{eid}']").first.locator("xpath=..")
        for eid in ("para_27", "para_28")
    )
    before = target.evaluate(LOOKS), other.evaluate(LOOKS)
    page.evaluate("location.hash = 'para_27'")
    assert target_of(page) == "para_27"
    assert target.evaluate(LOOKS) != before[0]
    assert other.evaluate(LOOKS) == before[1]


def test_the_same_number_in_an_annex_is_another_paragraph(
    open_page: Open, path_of: PathOf, site: Site
) -> None:
    path = path_of("longest document")
    document = next(d for d in published(site) if d["url"] == path)
    eids = {block["eid"] for block in document["blocks"]}
    main, other = next(
        (eid, twin)
        for eid in sorted(eids)
        for twin in sorted(eids)
        if eid.startswith("para_") and re.fullmatch(rf"att_\d+__{eid}", twin)
    )
    texts = []
    for eid in (main, other):
        page = open_page(f"{path}#{eid}")
        assert target_of(page) == eid
        texts.append(page.locator(":target").inner_text())
    assert texts[0] != texts[1]


def test_a_search_lands_on_a_paragraph_that_holds_the_words(open_page: Open) -> None:
    page = open_page("/recherche/?q=mines+antipersonnel")
    hit = page.locator("a[data-hit]").first
    hit.wait_for()
    marked = " ".join(hit.locator("mark").all_inner_texts()).lower()
    assert "mines" in marked
    assert "antipersonnel" in marked
    hit.click()
    page.wait_for_url(re.compile(r"/documents/[^/]+/(index\.html)?#."))
    target = page.locator(":target")
    expect(target).to_be_visible()
    words = target.inner_text().lower()
    assert "mines" in words
    assert "antipersonnel" in words
    assert target.evaluate(IN_VIEW)


def test_all_hits_of_a_search_can_be_reached(open_page: Open) -> None:
    page = open_page("/recherche/?q=internationale")
    hits = page.locator("a[data-hit]")
    hits.first.wait_for()
    first = hits.count()
    more = page.locator("[data-more]")
    expect(more).to_be_visible()
    for _ in range(40):
        if not more.is_visible():
            break
        count = hits.count()
        more.click()
        page.wait_for_function(
            "count => document.querySelectorAll('a[data-hit]').length > count"
            " || document.querySelector('[data-more]').hidden",
            arg=count,
        )
    assert hits.count() > first
    assert not more.is_visible()
    addresses = [hit.get_attribute("href") for hit in hits.all()]
    assert len(addresses) == len(set(addresses))


def test_a_filter_narrows_the_hits(open_page: Open) -> None:
    page = open_page("/recherche/?q=paix")
    page.locator("a[data-hit]").first.wait_for()
    status = page.locator("[role=status]").first
    before = status.inner_text()
    page.locator("input[type=checkbox][name=year]").first.check()
    # While it searches it says so, and shows no hits.
    expect(status).not_to_have_text(before)
    expect(status).to_contain_text("paragraphe")
    assert "year=" in page.url
    assert page.locator("a[data-hit]").count() > 0


def test_a_search_for_what_is_nowhere_says_so(open_page: Open) -> None:
    page = open_page("/recherche/?q=xylophone")
    expect(page.locator("[role=status]").first).to_contain_text("Aucun")
    assert page.locator("a[data-hit]").count() == 0


def test_the_form_on_the_home_page_searches(open_page: Open) -> None:
    page = open_page("/")
    page.locator("input[name=q]").fill("TNP")
    page.locator("input[name=q]").press("Enter")
    page.wait_for_url(re.compile(r"/recherche/(index\.html)?\?q=TNP"))
    page.locator("a[data-hit]").first.wait_for()


def test_without_javascript_all_but_the_search_works(open_page: Open, path_of: PathOf) -> None:
    page = open_page(path_of("longest document"), java_script_enabled=False)
    expect(page.locator("#para_27")).to_be_visible()
    page.locator(".text p[id] a.m").first.click()
    page.wait_for_url(re.compile("/instruments/"))
    page.locator("a.num").first.click()
    page.wait_for_url(re.compile(r"/documents/.+#"))
    expect(page.locator(":target")).to_be_visible()
    page = open_page("/recherche/?q=mines", java_script_enabled=False)
    expect(page.locator("[data-status]")).to_contain_text("demande JavaScript")
    expect(page.locator("[data-status] a").first).to_be_visible()
    page = open_page("/instruments/", java_script_enabled=False)
    anchors = page.locator("main a[href^='#']")
    assert anchors.count() > 3
    anchors.first.click()
    assert page.locator(":target").count() == 1


def test_a_folder_on_a_stick_is_read_and_followed(
    open_page: Open, path_of: PathOf, output: Path
) -> None:
    page = open_page((output / "index.html").as_uri())
    page.locator("main a[href*='documents/']").first.click()
    page.wait_for_url(re.compile(r"^file:.+/documents/[^/]+/index\.html$"))
    assert page.locator(".text p[id]").count() > 1
    document = output / page_path(path_of("longest document"))
    page = open_page(document.as_uri())
    assert page.evaluate("getComputedStyle(document.body).fontFamily").strip("\"' ") != ""
    page.locator(".text p[id] a.m").first.click()
    page.wait_for_url(re.compile(r"^file:.+/instruments/[^/]+/index\.html$"))
    page.locator("a.num").first.click()
    page.wait_for_url(re.compile(r"^file:.+/documents/[^/]+/index\.html#."))
    expect(page.locator(":target")).to_be_visible()


def test_the_search_says_what_it_needs_where_there_is_no_index(
    open_page: Open, output: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copied"
    shutil.copytree(output, folder, ignore=shutil.ignore_patterns("pagefind*", "documents"))
    page = open_page((folder / "recherche" / "index.html").as_uri() + "?q=mines")
    expect(page.locator("[data-status]")).to_contain_text("serveur web")
    expect(page.locator("[data-status] p")).to_be_visible()
    page.locator("[data-status] a").last.click()
    page.wait_for_url(re.compile(r"^file:.+/instruments/index\.html$"))


def test_a_search_that_runs_does_not_say_that_it_does_not(open_page: Open) -> None:
    page = open_page("/recherche/")
    expect(page.locator("[data-status]")).to_have_text("")


@pytest.mark.parametrize("width", [390, 1440])
def test_the_keyboard_skips_to_the_text_and_reaches_a_permanent_link(
    width: int, open_page: Open, path_of: PathOf
) -> None:
    page = open_page(path_of("shortest document"), width=width)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    assert page.locator("a.skip").evaluate(IN_VIEW)
    page.keyboard.press("Enter")
    assert target_of(page) == "content"
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.num')"):
            break
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused.startswith("#")
    assert page.evaluate(
        "getComputedStyle(document.activeElement).outlineStyle != 'none'"
        " && parseFloat(getComputedStyle(document.activeElement).outlineWidth) > 0"
    )
    page.keyboard.press("Enter")
    assert target_of(page) == focused.removeprefix("#")
