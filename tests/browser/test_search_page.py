"""The search page and what leads to it: French in the browser, filters, keys, marks, weight."""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from paraphe.audit import Site, published
from paraphe.search import fold, stem
from paraphe.search.words import tokens, words

Open = Callable[..., Page]
PathOf = Callable[[str], str]

OWN = 26 * 1024
"""Bytes of script that a search may need, Pagefind's own left out."""


def shown(page: Page) -> list[str]:
    """The addresses of the hits, once the search has ended."""
    expect(page.locator("[data-status]")).to_have_text(re.compile(r"^[\d\s]+paragraphe"))
    hits: list[str] = page.locator("a[data-hit]").evaluate_all("all => all.map(a => a.href)")
    return hits


def test_the_browser_folds_every_character_as_python_does(open_page: Open) -> None:
    page = open_page("/recherche/")
    signs = [
        chr(code) for code in range(0x20, sys.maxunicode)
        if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co")
    ]  # fmt: skip
    folded = page.evaluate("signs => signs.map(paraphe.words.fold)", signs)
    pairs = zip(signs, folded, strict=True)
    assert [(sign, other) for sign, other in pairs if fold(sign) != other] == []


def test_the_browser_makes_the_same_tokens_of_every_text(open_page: Open, site: Site) -> None:
    page = open_page("/recherche/")
    texts = [block["text"] for document in published(site) for block in document["blocks"]]
    made = page.evaluate(
        "texts => texts.map(text => paraphe.words.tokens(paraphe.words.words(text)))", texts
    )
    assert made == [tokens(words(text)) for text in texts]


def test_the_browser_stems_every_word_as_python_does(open_page: Open, site: Site) -> None:
    page = open_page("/recherche/")
    words = sorted(
        {
            fold(word)
            for document in published(site)
            for block in document["blocks"]
            for word in re.findall(r"\w+", block["text"])
        }
    )
    assert page.evaluate("words => words.map(paraphe.words.stem)", words) == list(map(stem, words))


def test_every_beginning_that_is_asked_for_is_found_wherever_it_stands(
    open_page: Open, site: Site
) -> None:
    page = open_page("/recherche/")
    made = Counter(
        match[0]
        for document in published(site)
        for block in document["blocks"]
        for token in tokens(words(block["text"]))
        if (match := re.match("[^ŋŧþð]+[þð]", token))
    )
    counts = page.evaluate(
        """async beginnings => {
          const root = new URL(document.querySelector('main').dataset.root, location.href);
          const { pagefind } = await paraphe.engine.open(root, ['pagefind']);
          const count = async (text) =>
            (await pagefind.search(text)).results.reduce((sum, { words }) => sum + words.length, 0);
          const all = [];
          for (const text of beginnings) all.push([text, await count(text)]);
          return all;
        }""",
        list(made),
    )
    assert dict(counts) == dict(made)


def test_the_own_script_of_a_search_is_small(open_page: Open, output: Path) -> None:
    page = open_page("/")
    loaded: list[str] = []
    page.on("response", lambda answer: loaded.append(answer.url))
    page.locator("input[name=q]").fill("paix")
    page.locator("input[name=q]").press("Enter")
    shown(page)
    page.wait_for_load_state("networkidle")
    paths = [url.split("?")[0].partition("/theme/")[2] for url in loaded if "/theme/" in url]
    scripts = {path for path in paths if path.endswith(".js")}
    # What every page loads is not the search's.
    scripts -= {"js/display.js", "js/field.js"}
    assert "search.js" in scripts
    assert sum((output / "theme" / path).stat().st_size for path in scripts) <= OWN


def test_counts_are_of_paragraphs_and_a_choice_leaves_as_many(open_page: Open) -> None:
    page = open_page("/recherche/?q=paix")
    shown(page)
    total = int(page.locator("[data-status]").inner_text().split()[0])
    for name in ("issuer", "year", "kind", "language"):
        counts = page.locator(f"label:has([name={name}]) .count").all_inner_texts()
        assert sum(int(re.sub(r"\D", "", count)) for count in counts) == total, name
    label = page.locator("label:has([name=instrument])").first
    count = int(re.sub(r"\D", "", label.locator(".count").inner_text()))
    label.locator("input").check()
    expect(page.locator("[data-status]")).to_contain_text(f"{count} paragraphe")
    assert "instrument=" in page.url
    page.go_back()
    expect(page.locator("[data-status]")).to_contain_text(f"{total} paragraphe")
    assert page.locator("[data-filters] :checked").count() == 0


def test_the_whole_state_is_in_the_address(open_page: Open) -> None:
    page = open_page("/recherche/?q=paix&sort=date&year=2004&language=fr")
    assert shown(page)
    checked = page.locator("main :checked").evaluate_all("all => all.map(e => [e.name, e.value])")
    assert sorted(checked) == [["language", "fr"], ["sort", "date"], ["year", "2004"]]
    titles = page.locator(".hits-source").all_inner_texts()
    assert all("2004" in title for title in titles)


def test_the_most_recent_stand_first_where_that_is_asked(open_page: Open) -> None:
    page = open_page("/recherche/?q=mines+antipersonnel")
    shown(page)
    page.locator("[name=sort][value=date]").check()
    page.wait_for_url(re.compile("sort=date"))
    shown(page)
    years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b",
             " ".join(page.locator(".hits-source").all_inner_texts()))]  # fmt: skip
    assert len(years) > 1
    assert years == sorted(years, reverse=True)


def test_a_slash_reaches_the_field_from_every_page_and_arrows_walk_the_hits(
    open_page: Open, path_of: PathOf
) -> None:
    for kind in ("home", "shortest document", "most cited instrument", "principles", "not found"):
        page = open_page(path_of(kind))
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.name") == "q", kind
    page.keyboard.type("paix")
    page.keyboard.press("Enter")
    hits = shown(page)
    page.keyboard.press("/")
    focused = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        focused.append(page.evaluate("document.activeElement.href"))
    assert focused == [hits[0], hits[1], hits[0]]
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"


def test_typing_searches_once_the_reader_pauses(open_page: Open) -> None:
    page = open_page("/recherche/")
    page.evaluate(
        """() => {
          window.said = [];
          const status = document.querySelector('[data-status]');
          new MutationObserver(() => said.push(status.textContent))
            .observe(status, {childList: true, characterData: true, subtree: true});
        }"""
    )
    page.locator("#q").press_sequentially("désarmement", delay=20)
    shown(page)
    said = [text for text in page.evaluate("said") if "paragraphe" in text]
    assert len(said) == 1
    assert "q=d" in page.url


def test_the_paragraph_reached_shows_the_words_until_dismissed(open_page: Open, site: Site) -> None:
    page = open_page("/recherche/?q=%22mines+antipersonnel%22")
    first = shown(page)[0]
    page.locator("a[data-hit]").first.click()
    page.wait_for_url(first)
    target = page.locator(":target")
    assert {mark.lower() for mark in target.locator("mark").all_inner_texts()} == {
        "mines antipersonnel"
    }
    page.reload()
    expect(target.locator("mark").first).to_be_visible()
    assert copied(page) == text_at(site, first)
    page.get_by_role("button", name="Effacer les marques").click()
    assert page.locator("mark").count() == 0
    assert page.url == first
    page.go_back()
    page.locator("a[data-hit]").first.click()
    expect(target.locator("mark").first).to_be_visible()
    page.keyboard.press("Escape")
    assert page.locator("mark").count() == 0


def text_at(site: Site, address: str) -> str:
    document, _, eid = address.partition("/documents/")[2].partition("/")
    blocks = next(d["blocks"] for d in published(site) if d["id"] == document)
    return str(next(b["text"] for b in blocks if b["eid"] == eid.partition("#")[2]))


def copied(page: Page) -> str:
    """What the clipboard is given for the paragraph reached."""
    text: str = page.evaluate(
        """() => {
          getSelection().selectAllChildren(document.querySelector(':target'));
          return new Promise(resolve => {
            const given = event => resolve(event.clipboardData.getData('text/plain'));
            addEventListener('copy', given, {once: true});
            document.execCommand('copy');
          });
        }"""
    )
    return text


def test_mentions_of_the_instrument_asked_for_are_marked(open_page: Open) -> None:
    page = open_page("/recherche/?q=Non-Proliferation+Treaty")
    shown(page)
    assert all(hit.locator("mark").count() for hit in page.locator("a[data-hit]").all())
    page.locator("a[data-hit]").first.click()
    mention = page.locator(":target a.m mark").first
    expect(mention).to_be_visible()


def test_what_is_nowhere_is_said_with_what_there_is_instead(open_page: Open) -> None:
    page = open_page("/recherche/?q=Arctique+desarmemant")
    about = page.locator("[data-about]")
    expect(about).to_contain_text("« Arctique » n’est dans aucun paragraphe")
    expect(page.locator("[data-status]")).to_contain_text("Aucun paragraphe")
    about.get_by_role("link", name="désarmement", exact=True).click()
    expect(about).to_contain_text("sans « Arctique »")
    about.get_by_role("link", name=re.compile("sans « Arctique »")).click()
    assert shown(page)


def test_a_paragraph_opened_in_another_tab_shows_what_was_found(open_page: Open) -> None:
    page = open_page("/recherche/?q=paix")
    shown(page)
    address = page.locator("a[data-hit]").first.get_attribute("href")
    with page.context.expect_page() as opened:
        page.locator("a[data-hit]").first.click(button="middle")
    expect(opened.value.locator(":target mark").first).to_be_visible()
    assert opened.value.url == address
    assert page.locator("a[data-hit]").first.get_attribute("href") == address


def test_words_that_are_nowhere_are_left_out_together(open_page: Open) -> None:
    page = open_page("/recherche/?q=Arctique+paix+zorglub")
    about = page.locator("[data-about]")
    about.get_by_role("link", name=re.compile("sans « Arctique » ni « zorglub »")).click()
    assert shown(page)
    expect(page.locator("#q")).to_have_value("paix")


def test_words_that_are_never_together_lead_to_those_that_are(open_page: Open) -> None:
    page = open_page("/recherche/?q=Wawel+Rakhine")
    about: Any = page.locator("[data-about]")
    expect(about).to_contain_text("sans « Wawel »")
    expect(about).not_to_contain_text("n’est dans aucun")


def test_a_common_word_alone_is_said_to_be_one(open_page: Open) -> None:
    page = open_page("/recherche/?q=de")
    expect(page.locator("[data-about]")).to_contain_text("courant")
    assert page.locator("a[data-hit]").count() == 0
