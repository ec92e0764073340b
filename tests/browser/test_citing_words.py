"""« Citer ces mots »: the link leads to the selected words, and lights up no others."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitors import Visitor

Open = Callable[..., Page]

DOCUMENT = "documents/g7-toronto-2018/index.html"

SELECT = """([eid, words, last, end]) => {
  const found = (id, text) => {
    const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(text);
      if (at >= 0) return [walker.currentNode, at];
    }
  };
  const [a, from] = found(eid, words);
  const [b, to] = found(last ?? eid, end ?? words);
  const range = document.createRange();
  range.setStart(a, from);
  range.setEnd(b, to + (end ?? words).length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""

WORDS = [
    ("a short word that stands often", ["para_5", "sociétés"]),
    ("words round a space that never breaks", ["para_1", "quatre grands thèmes\u00a0: 1)"]),
    ("words with the apostrophe of print", ["para_27", "l’Iran demeure exclusivement"]),
    ("words over paragraphs", ["para_8", "Nous", "para_9", "."]),
    ("words in an annex", ["att_4__para_8", "Nous"]),
    ("words in a link and behind it", ["para_6", "Engagements des", "para_6", "Sommet de"]),
]


def link_to_words(page: Page, chosen: list[str]) -> str:
    page.evaluate(SELECT, chosen)
    expect(page.locator(".cite-words")).to_be_visible()
    page.keyboard.press("c")
    expect(page.locator(".cite-panel h2")).to_have_text("Citer ces mots")
    return page.locator(".cited").inner_text()


@pytest.mark.parametrize("chosen", [c for _, c in WORDS], ids=[name for name, _ in WORDS])
def test_chromium_lights_up_the_selected_words_and_no_others(
    chosen: list[str], open_page: Open
) -> None:
    link = link_to_words(open_page(f"/{DOCUMENT}"), chosen)
    head, _, directive = link.partition(":~:")
    assert head.endswith(f"#{chosen[0]}")
    assert directive.startswith("text=")
    page = open_page(link, bypass_csp=True)
    page.add_style_tag(content="*::target-text{background:#f0f;color:#f0f}:target{background:none}")
    page.evaluate(SELECT, chosen)
    rects: list[dict[str, float]] = page.evaluate(
        "() => [...getSelection().getRangeAt(0).getClientRects()]"
        ".map(({ left, top, width, height }) => ({ left, top, width, height }))"
    )
    page.evaluate("getSelection().removeAllRanges()")
    lit = magenta(page)
    seen = [rect for rect in rects if rect["top"] >= 0 and rect["top"] + rect["height"] < 900]
    assert seen
    assert all(inside(rect, lit) > 0.5 for rect in seen)
    # Whole words are lit: a part of one at each end may be more than was selected.
    area = sum(rect["width"] * rect["height"] for rect in seen)
    assert len(lit) < 1.35 * area + 4000


def magenta(page: Page) -> set[tuple[int, int]]:
    """The places of all pixels of a page's view that are pure magenta."""
    picture = page.screenshot().hex()
    reader = page.context.new_page()
    found: list[list[int]] = reader.evaluate(
        """async (hex) => {
          const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(0, 0, image.width, image.height);
          const lit = [];
          for (let i = 0; i < data.length; i += 4)
            if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 255)
              lit.push([(i / 4) % image.width, Math.floor(i / 4 / image.width)]);
          return lit;
        }""",
        picture,
    )
    reader.close()
    return {(x, y) for x, y in found}


def inside(rect: dict[str, float], lit: set[tuple[int, int]]) -> float:
    """How much of a rectangle is lit, from 0 to 1."""
    left, top = round(rect["left"]), round(rect["top"])
    wide, high = max(1, round(rect["width"])), max(1, round(rect["height"]))
    count = sum((x, y) in lit for x in range(left, left + wide) for y in range(top, top + high))
    return count / (wide * high)


def test_words_are_reached_in_both_browsers(
    visitor: Visitor, open_page: Open, address: str
) -> None:
    link = link_to_words(open_page(f"/{DOCUMENT}"), WORDS[2][1])
    # Without the paragraph's fragment only the words are left to be reached.
    page, _, fragment = link.partition("#")
    assert page == f"{address}/{DOCUMENT}"
    visitor.goto("about:blank")
    visitor.goto(f"{page}#:~:{fragment.partition(':~:')[2]}")
    near: Any = visitor.evaluate("""async () => {
      for (let i = 0; i < 100 && !scrollY; i++) await new Promise(requestAnimationFrame);
      const { top, bottom } = document.getElementById('para_27').getBoundingClientRect();
      return [top, bottom, innerHeight];
    }""")
    assert near[0] < near[2]
    assert near[1] > 0
