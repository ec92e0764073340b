"""Copying gives the words as printed, whatever dress the page shows them in."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from paraphe.audit import Site, published

Open = Callable[..., Page]
PathOf = Callable[[str], str]
Json = dict[str, Any]

COPY = """([first, last, end]) => {
  const texts = [first, last].map(id => document.getElementById(id));
  const range = document.createRange();
  range.setStart(first === last ? texts[0] : texts[0].closest('.par'), 0);
  range.setEnd(texts[1], end ?? texts[1].childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return new Promise(resolve => {
    addEventListener('copy', event => resolve({
      plain: event.clipboardData.getData('text/plain'),
      html: event.clipboardData.getData('text/html'),
    }), {once: true});
    document.execCommand('copy');
  });
}"""


def copied(page: Page, first: str, last: str = "") -> dict[str, str]:
    """What the clipboard is given for the words of a block, or for all from one to another."""
    found: dict[str, str] = page.evaluate(COPY, [first, last or first])
    return found


def document_at(site: Site, path: str) -> Json:
    return dict(next(d for d in published(site) if d["url"] == path))


def holds(document: Json, *signs: str) -> Json:
    """The first paragraph that has all the signs."""
    found: Json = next(
        block
        for block in document["blocks"]
        if block["kind"] == "paragraph" and all(sign in block["text"] for sign in signs)
    )
    return found


@pytest.mark.parametrize(
    ("kind", "signs"),
    [
        ("longest document", ["'", "« "]),
        ("longest document", [" :", "'"]),
        ("damaged document", ["’", "\ufffd"]),
        ("document with a note", ["'"]),
    ],
)
def test_a_paragraph_is_copied_as_printed(
    kind: str, signs: list[str], open_page: Open, path_of: PathOf, site: Site
) -> None:
    path = path_of(kind)
    block = holds(document_at(site, path), *signs)
    assert copied(open_page(path), block["eid"])["plain"] == block["text"]


def test_a_paragraph_with_mentions_is_copied_as_printed(
    open_page: Open, path_of: PathOf, site: Site
) -> None:
    path = path_of("longest document")
    document = document_at(site, path)
    mention = next(m for m in document["mentions"] if m["status"] == "linked")
    text = next(b["text"] for b in document["blocks"] if b["eid"] == mention["eid"])
    assert copied(open_page(path), mention["eid"])["plain"] == text


def test_every_block_of_every_document_is_copied_as_printed(open_page: Open, site: Site) -> None:
    for document in published(site):
        page = open_page(document["url"])
        for block in document["blocks"]:
            if block["kind"] == "part-title":
                continue  # shown in the casing of the editor
            plain = " ".join(copied(page, block["eid"])["plain"].split("\n"))
            assert " ".join(plain.split(" ")) == block["text"], (document["id"], block["eid"])


def test_paragraphs_are_copied_with_their_numbers_and_without_the_margin(
    open_page: Open, path_of: PathOf, site: Site
) -> None:
    path = path_of("longest document")
    document = document_at(site, path)
    blocks = document["blocks"]
    at = next(
        i for i, b in enumerate(blocks)
        if b["label"] and not blocks[i + 1]["label"] and blocks[i + 1]["kind"] == "paragraph"
        and blocks[i + 2]["label"] and blocks[i + 2]["kind"] == "paragraph"
    )  # fmt: skip
    plain = copied(open_page(path), blocks[at]["eid"], blocks[at + 2]["eid"])["plain"]
    wanted = [f"{b['label']} {b['text']}".strip() for b in blocks[at : at + 3]]
    assert plain == "\n\n".join(wanted)


def test_a_correction_is_copied_as_it_was_received(open_page: Open, site: Site) -> None:
    path, eid, received = next(
        (document["url"], repair["eid"], repair["before"])
        for document in published(site)
        for repair in document["repairs"]
        if repair["kind"] == "correction"
    )
    plain = copied(open_page(path), eid)["plain"]
    assert plain.startswith(received.split()[0] + " ")


def test_emphasis_is_copied_as_simple_html(open_page: Open, site: Site) -> None:
    path, eid = next(
        (document["url"], block["eid"])
        for document in published(site)
        for block in document["blocks"]
        for mark in block.get("marks", ())
        if mark["kind"] in ("strong", "emphasis") and block["kind"] == "paragraph"
    )
    html = copied(open_page(path), eid)["html"]
    assert html.startswith("<p>")
    assert "<strong>" in html or "<em>" in html
    assert "<a" not in html


def test_a_quotation_on_the_page_of_an_instrument_is_copied_as_printed(
    open_page: Open, path_of: PathOf, site: Site
) -> None:
    page = open_page(path_of("most cited instrument"))
    link = page.locator("a.num").first.get_attribute("href") or ""
    document, _, eid = link.partition("documents/")[2].partition("/")
    page.locator(".citing .par > p").first.evaluate("element => { element.id = 'quoted'; }")
    blocks = document_at(site, f"/documents/{document}/")["blocks"]
    text = next(b["text"] for b in blocks if b["eid"] == eid.partition("#")[2])
    assert copied(page, "quoted")["plain"] == text


def test_what_is_typed_is_copied_as_it_is(open_page: Open) -> None:
    page = open_page("/recherche/")
    page.locator("input[name=q]").fill("l’an")
    plain = page.evaluate("""() => new Promise(resolve => {
      addEventListener('copy', event => resolve(event.defaultPrevented), {once: true});
      document.querySelector('input[name=q]').select();
      document.execCommand('copy');
    })""")
    assert plain is False
