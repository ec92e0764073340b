"""« Citer »: the panel, its keys and passages, in Chromium and Firefox, from a folder."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from paraphe.citing import locate, place
from paraphe.source import build, documents, read, read_sidecar, split
from tests.browser.test_every_kind_of_page import violations
from tests.browser.visitors import Visitor
from tests.building import CONTENT
from tests.equipment import Equipment, lacking

Open = Callable[..., Page]
PathOf = Callable[[str], str]

DOCUMENT = "documents/g7-toronto-2018/index.html"

HEADINGS = """() => Object.fromEntries([...document.querySelectorAll('.par > .num')].map((number) =>
{
  number.click();
  const panel = document.querySelector('.cite-panel');
  const told = panel.querySelector('h2').textContent.replace('Citer ', '');
  panel.close();
  return [number.parentElement.querySelector(':scope > :is(p, .cells)[id]').id, told];
}))"""

PASSAGE = "() => [...document.querySelectorAll('.passage')].map((block) => block.id)"

GIVEN = """() => {
  window.given = {};
  const set = DataTransfer.prototype.setData;
  DataTransfer.prototype.setData = function (type, text) {
    window.given[type] = text;
    return set.call(this, type, text);
  };
}"""


def even(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


@pytest.mark.parametrize("path", documents(CONTENT), ids=lambda path: path.stem)
def test_the_page_counts_places_as_the_package_does(path: Path, open_page: Open) -> None:
    source = read(path, CONTENT)
    document = build(split(source), source, read_sidecar(path, CONTENT))
    wanted = {eid: even(place(at)) for eid, at in locate(document.parts, document.blocks).items()}
    told: dict[str, str] = open_page(f"{document.url}index.html").evaluate(HEADINGS)
    assert len(told) > 3
    assert {eid: even(name) for eid, name in told.items()} == {eid: wanted[eid] for eid in told}


def test_the_panel_opens_chooses_copies_and_closes_by_keys(visitor: Visitor, output: Path) -> None:
    visitor.goto((output / DOCUMENT).as_uri())
    visitor.evaluate(GIVEN)
    visitor.evaluate("() => document.querySelector(\"a.num[href='#para_27']\").focus()")
    visitor.press("Enter")
    assert visitor.evaluate("() => document.querySelector('.cite-panel').open")
    assert visitor.evaluate("() => document.activeElement.type") == "radio"
    visitor.press("n")
    visitor.press("c")
    visitor.evaluate(
        "async () => { while (!document.querySelector('.cite-panel [role=status]').textContent)"
        " await new Promise(requestAnimationFrame); }"
    )
    assert (
        visitor.evaluate("() => document.querySelector('.cite-panel [role=status]').textContent")
        == "Copié."
    )
    given = visitor.evaluate("() => window.given")
    title = "Communiqué des ministres des Affaires étrangères du G7"
    assert even(given["text/plain"]) == f"G7, {title}, Toronto, 23 avril 2018, § 27."
    assert f"<i>{title}</i>" in even(given["text/html"])
    visitor.press("b")
    assert visitor.evaluate("() => document.querySelector('.cited').textContent[0]") == "@"
    visitor.press("Escape")
    assert (
        visitor.evaluate(
            "async () => { while (document.querySelector('.cite-panel').open)"
            " await new Promise(requestAnimationFrame);"
            " return document.activeElement.getAttribute('href'); }"
        )
        == "#para_27"
    )


def test_the_clipboard_has_the_citation_for_word_and_for_plain_text(
    open_page: Open, address: str
) -> None:
    page = open_page(f"/{DOCUMENT}")
    context: BrowserContext = page.context
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("a.num[href='#para_27']").click()
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(page.locator(".cite-panel [role=status]")).to_have_text("Copié.")
    held: dict[str, str] = page.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type) => [type, await (await item.getType(type)).text()];
      return Object.fromEntries(await Promise.all(item.types.map(text)));
    }""")
    assert held["text/plain"].endswith(f"{address}/{DOCUMENT}#para_27.")
    assert "<i>Communiqué" in held["text/html"]


@pytest.mark.parametrize(
    "asked", ["?passage=para_4..para_7,para_9#para_4", "#para_4..para_7,para_9"]
)
def test_a_passage_is_shown_from_a_folder(asked: str, visitor: Visitor, output: Path) -> None:
    visitor.goto("about:blank")
    visitor.goto((output / DOCUMENT).as_uri() + asked)
    assert visitor.evaluate(PASSAGE) == ["para_4", "para_5", "para_6", "para_7", "para_9"]
    top = visitor.evaluate("() => document.getElementById('para_4').getBoundingClientRect().top")
    high = visitor.evaluate("() => innerHeight")
    assert 0 <= top < high


@pytest.mark.parametrize("where", ["web", "folder"])
def test_without_script_the_address_of_a_passage_reaches_its_first_paragraph(
    where: str, open_page: Open, output: Path
) -> None:
    page = f"/{DOCUMENT}" if where == "web" else (output / DOCUMENT).as_uri()
    opened = open_page(f"{page}?passage=para_34..para_36#para_34", java_script_enabled=False)
    expect(opened.locator(":target")).to_have_id("para_34")
    expect(opened.locator("#para_34")).to_be_in_viewport()


def test_what_is_not_there_is_no_part_of_a_passage(open_page: Open) -> None:
    page = open_page(f"/{DOCUMENT}?passage=para_4..nowhere,para_9,,para_12..para_11")
    assert page.evaluate(PASSAGE) == ["para_9", "para_11", "para_12"]


def test_shift_makes_a_range_and_alt_a_list_whose_address_is_in_the_bar(open_page: Open) -> None:
    page = open_page(f"/{DOCUMENT}")
    heading = page.locator(".cite-panel h2")
    page.locator("a.num[href='#para_7']").click()
    page.keyboard.press("Escape")
    page.locator("a.num[href='#para_4']").click(modifiers=["Shift"])
    expect(heading).to_have_text("Citer §§\u00a04-7")
    page.keyboard.press("Escape")
    page.locator("a.num[href='#para_9']").click(modifiers=["Alt"])
    expect(heading).to_have_text("Citer §§\u00a04-7 et 9")
    assert page.url.endswith(f"/{DOCUMENT}?passage=para_4..para_7,para_9#para_4")
    page.keyboard.press("Escape")
    page.locator("a.num[href='#para_20']").click()
    expect(page.locator(":target")).to_have_id("para_20")
    page.wait_for_url(f"**/{DOCUMENT}#para_20")
    assert page.evaluate(PASSAGE) == []


def test_the_panel_makes_a_range_without_a_mouse(open_page: Open) -> None:
    page = open_page(f"/{DOCUMENT}")
    page.locator("a.num[href='#att_4__para_3']").focus()
    page.keyboard.press("Enter")
    page.locator(".until select").select_option(label="annexe\u00a04, §\u00a06")
    expect(page.locator(".cite-panel h2")).to_have_text("Citer annexe\u00a04, §§\u00a03-6")
    page.keyboard.press("Escape")
    assert page.url.endswith("?passage=att_4__para_3..att_4__para_6#att_4__para_3")


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_the_panel_lies_on_the_screen(width: int, open_page: Open) -> None:
    page = open_page(f"/{DOCUMENT}", width=width, height=700)
    page.locator("a.num[href='#att_4__para_33']").click()
    for key in "nosbrjlmh":
        page.keyboard.press(key)
        box = page.locator(".cite-panel").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    expect(page.locator(".cite-panel")).to_be_in_viewport(ratio=0.99)


def test_the_whole_document_is_cited_from_its_sheet(open_page: Open) -> None:
    page = open_page(f"/{DOCUMENT}")
    page.locator("a[data-cites]").click()
    expect(page.locator(".cite-panel h2")).to_have_text("Citer le document")
    page.keyboard.press("j")
    assert "locator" not in json.loads(page.locator(".cited").inner_text())[0]


def test_without_script_the_page_tells_how_it_is_cited_and_links_the_files(
    open_page: Open,
) -> None:
    page = open_page(f"/{DOCUMENT}", java_script_enabled=False)
    section = page.locator("section.cite")
    expect(section).to_contain_text("G7, Communiqué des ministres des Affaires étrangères")
    for suffix in ("ris", "bib", "csl.json"):
        with page.expect_download() as loaded:
            section.locator(f"a[href$='.{suffix}']").click()
        assert loaded.value.suggested_filename == f"g7-toronto-2018.{suffix}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_the_panel_is_open(
    scheme: str, open_page: Open, tools: Equipment
) -> None:
    if tools.axe is None:
        lacking("axe-core")
    page = open_page(f"/{DOCUMENT}", width=390, color_scheme=scheme)
    page.locator("a.num[href='#para_4']").click()
    page.keyboard.press("b")
    page.evaluate(tools.axe.read_text("utf-8"))
    assert violations(page) == []
