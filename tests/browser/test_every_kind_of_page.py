"""What holds of every kind of page: narrow, wide, light, dark, and for assistive technology."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS
from tests.equipment import JAVA_IN_HASTE, Equipment, lacking

Open = Callable[..., Page]
PathOf = Callable[[str], str]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

BACKGROUND = """() => {
  const seen = [document.body, document.documentElement].map(e => getComputedStyle(e));
  const colour = seen.map(s => s.backgroundColor).find(c => c !== 'rgba(0, 0, 0, 0)');
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = colour ?? 'white';
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""

OPEN_DETAILS = "document.querySelectorAll('details').forEach(d => { d.open = true; })"


def settle(page: Page, kind: str) -> None:
    """Wait for what a script brings, and open all that is folded."""
    if kind == "search results":
        page.locator("a[data-hit]").first.wait_for()
    if kind == "several places":
        page.locator("[data-results] a").first.wait_for()
    page.evaluate(OPEN_DETAILS)
    page.evaluate("document.fonts.ready")


def luminance(colour: list[int]) -> float:
    """Relative luminance of WCAG 2: 0 is black, 1 is white."""
    channels = [value / 255 for value in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_page_scrolls_sideways(width: int, kind: str, open_page: Open, path_of: PathOf) -> None:
    page = open_page(path_of(kind), width=width)
    settle(page, kind)
    seen, needed = page.evaluate(
        "[document.documentElement.clientWidth, document.documentElement.scrollWidth]"
    )
    assert needed <= seen


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_dark_where_the_reader_asks_for_dark(
    kind: str, open_page: Open, path_of: PathOf
) -> None:
    page = open_page(path_of(kind), color_scheme="dark")
    dark = page.evaluate(BACKGROUND)
    page.emulate_media(color_scheme="light")
    light = page.evaluate(BACKGROUND)
    assert luminance(dark) < 0.05
    assert luminance(light) > 0.8


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_says_nothing_in_the_console_and_none_of_its_requests_fails(
    kind: str, open_page: Open, path_of: PathOf
) -> None:
    page = open_page(path_of(kind))
    said: list[str] = []
    answered: list[tuple[int, str]] = []
    lost: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda answer: answered.append((answer.status, answer.url)))
    page.on("requestfailed", lambda request: lost.append(f"{request.failure} {request.url}"))
    page.reload()
    settle(page, kind)
    page.wait_for_load_state("networkidle")
    assert said == []
    assert [url for status, url in answered if status >= 400] == []
    # Chromium gives up the icon of a page that is loaded anew while it still loads it.
    assert [line for line in lost if "ERR_ABORTED" not in line] == []
    assert any(url.endswith(".woff2") for _, url in answered)


def test_a_failed_request_is_really_told(open_page: Open) -> None:
    # No other page may ask for anything by script.
    page = open_page("/recherche/")
    answered: list[int] = []
    page.on("response", lambda answer: answered.append(answer.status))
    page.evaluate("fetch('/nowhere.png').then(answer => answer.text())")
    page.wait_for_load_state("networkidle")
    assert 404 in answered


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_in_light_and_in_dark(
    width: int, kind: str, open_page: Open, path_of: PathOf, tools: Equipment
) -> None:
    if tools.axe is None:
        lacking("axe-core")
    page = open_page(path_of(kind), width=width, color_scheme="light")
    settle(page, kind)
    page.evaluate(tools.axe.read_text("utf-8"))
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


def violations(page: Page) -> list[str]:
    """What axe, which must be in the page, says against it."""
    found: list[dict[str, Any]] = page.evaluate(
        "async rules => (await axe.run(document, {runOnly: rules})).violations", RULES
    )
    return [
        f"{rule['id']}: {node['target']} {node['html'][:200]} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"][:5]
    ]


def test_axe_is_really_at_work(open_page: Open, tools: Equipment) -> None:
    if tools.axe is None:
        lacking("axe-core")
    page = open_page("/")
    page.evaluate("document.querySelector('main').append(new Image())")
    page.evaluate(tools.axe.read_text("utf-8"))
    found = violations(page)
    assert any(line.startswith("image-alt") for line in found)


BLOCKED = "violates Content Security Policy (meta tag)"


def nu(folder: Path, tools: Equipment) -> list[str]:
    """What the Nu HTML checker says of every page in a folder, but for what its policy blocks.

    Of a file it knows no origin that « 'self' » could be, and takes JSON-LD for a script; what
    browsers block is theirs to say (test_policy).
    """
    command = [str(tools.java), *JAVA_IN_HASTE, str(tools.vnu)]
    options = ["--skip-non-html", "--format", "json", str(folder)]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    messages = [
        message
        for message in json.loads(done.stderr)["messages"]
        if not (message["type"] == "info" and BLOCKED in message["message"])
    ]
    return [f"{m['url']}:{m.get('lastLine', 0)} {m['type']}: {m['message']}" for m in messages]


def test_the_nu_checker_finds_nothing_on_any_page(output: Path, tools: Equipment) -> None:
    if tools.java is None or tools.vnu is None:
        lacking("Java and the Nu checker")
    assert nu(output, tools) == []


def test_the_nu_checker_is_really_at_work(tmp_path: Path, tools: Equipment) -> None:
    if tools.java is None or tools.vnu is None:
        lacking("Java and the Nu checker")
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p><p id=a id=b>", "utf-8")
    assert nu(tmp_path, tools) != []


def test_print_keeps_text_numbers_and_address_and_drops_the_navigation(
    open_page: Open, path_of: PathOf
) -> None:
    path = path_of("longest document")
    page = open_page(path)
    page.emulate_media(media="print")
    assert page.locator("#para_27").is_visible()
    assert page.locator("a.num[href='#para_27']").first.is_visible()
    assert path in page.locator(".printed-address").inner_text()
    assert page.locator(".digest").inner_text().strip() != ""
    for navigation in ("header nav", "nav.contents", "nav.neighbours"):
        assert not page.locator(navigation).first.is_visible(), navigation
    dark = open_page(path, color_scheme="dark")
    dark.emulate_media(media="print")
    assert luminance(dark.evaluate(BACKGROUND)) > 0.95
