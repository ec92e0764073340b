"""What pages may load and do, as browsers take it: over HTTP with the headers, and from a folder.

SRI is measured here, too: docs/security.md says why the site does without.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.browser.kinds import KINDS
from tests.browser.serving import served
from tests.browser.visitors import Visitor
from tests.building import CONTENT, build
from tests.hostile.archive import BAD, write

PathOf = Callable[[str], str]

WATCH = """() => {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
}"""
"""Notes what the browser refuses, for `violations`."""

SEEN = """async () => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  await document.fonts.ready;
  const until = async (done) => {
    for (let i = 0; i < 200 && !done(); i++) await new Promise((later) => setTimeout(later, 50));
  };
  if (location.search) {
    await until(() => document.querySelector("[data-hit], [data-results] a"));
  }
  return {
    violations: window.violations,
    hits: document.querySelectorAll("[data-hit]").length,
    ran: [window.planted, window.attribute, window.data].filter(Boolean),
  };
}"""

CITED = """() => {
  const section = document.querySelector("[data-cite]");
  document.querySelector(".par > .num").click();
  const panel = document.querySelector("dialog.cite-panel");
  for (const input of panel?.querySelectorAll("input[type=radio]") ?? []) input.click();
  const inside = [...(panel?.querySelectorAll(".cited *") ?? [])];
  return {
    opened: Boolean(section && panel),
    refused: window.violations,
    strange: inside.map((one) => one.tagName).filter((name) => !/^(A|EM|I|SPAN|P)$/.test(name)),
  };
}"""

PLANTED = """<script>window.planted = "script"</script>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Thing"}</script>
<img src="data:," onerror='window.attribute = "attribute"' alt="">
<script src="data:text/javascript,window.data='data'"></script>
<style>body { display: none }</style>
"""
"""What could get into a page should all else fail; the data block must pass unnoticed."""


@pytest.fixture(scope="module")
def for_the_web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is published."""
    folder = tmp_path_factory.mktemp("web") / "output"
    return build(CONTENT, folder, settings="publishconf.py", PARAPHE_SITEURL="")


def headers_of(site: Path) -> Mapping[str, Mapping[str, str]]:
    """Each pattern of ``_headers``, and what is told of it."""
    told: dict[str, dict[str, str]] = {}
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if line.startswith("  "):
            name, value = line.strip().split(": ", 1)
            told[next(reversed(told))][name] = value
        else:
            told[line] = {}
    return told


@pytest.fixture(scope="module")
def with_headers(for_the_web: Path) -> Iterator[str]:
    """The published site behind a server that tells what ``_headers`` says."""
    with served(for_the_web, headers_of(for_the_web)["/*"]) as root:
        yield root


def seen(visitor: Visitor, address: str) -> dict[str, Any]:
    visitor.goto(address)
    found: dict[str, Any] = visitor.evaluate(SEEN)
    return found


def test_no_page_is_refused_anything_behind_a_server(
    visitor: Visitor, with_headers: str, path_of: PathOf
) -> None:
    visitor.first(WATCH)
    for kind in KINDS:
        if kind == "editors":  # drafts alone have it
            continue
        found = seen(visitor, with_headers + path_of(kind))
        assert found["violations"] == [], kind
        assert bool(found["hits"]) == (kind == "search results"), kind


def test_no_page_is_refused_anything_from_a_folder(
    visitor: Visitor, folder: Path, path_of: PathOf
) -> None:
    visitor.first(WATCH)
    for kind in KINDS:
        path, _, query = path_of(kind).partition("?")
        page = folder / path.lstrip("/")
        if kind == "editors":
            continue
        page = page if page.suffix else page / "index.html"
        found = seen(visitor, page.as_uri() + (f"?{query}" if query else ""))
        assert found["violations"] == [], kind
        assert bool(found["hits"]) == (kind == "search results"), kind


@pytest.mark.parametrize("page", ["index.html", "recherche/index.html"])
def test_what_is_planted_in_a_page_does_not_run(
    visitor: Visitor, folder: Path, page: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    text = (copy / page).read_text("utf-8")
    (copy / page).write_text(text.replace("</body>", f"{PLANTED}</body>"), "utf-8")
    visitor.first(WATCH)
    found = seen(visitor, (copy / page).as_uri())
    assert found["ran"] == []
    refused = {line.split()[0] for line in found["violations"]}
    assert {"script-src-elem", "style-src-elem", "img-src"} <= refused


def test_what_is_planted_would_run_without_the_policy(visitor: Visitor, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(f"<!doctype html><title>x</title><body>{PLANTED}</body>", "utf-8")
    visitor.first(WATCH)
    assert seen(visitor, page.as_uri())["ran"] == ["script", "attribute", "data"]


def test_the_headers_forbid_frames_and_let_programs_read_the_data(for_the_web: Path) -> None:
    told = headers_of(for_the_web)
    assert "frame-ancestors 'none'" in told["/*"]["Content-Security-Policy"]
    assert told["/*"]["X-Content-Type-Options"] == "nosniff"
    assert told["/*"]["Referrer-Policy"] == "no-referrer"
    assert told["/data/*"] == {"Access-Control-Allow-Origin": "*"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an archive that tries."""
    folder = tmp_path_factory.mktemp("hostile")
    write(folder / "content", CONTENT / "instruments" / "nucleaire.yaml")
    return build(folder / "content", folder / "output")


def test_a_citation_of_a_hostile_document_is_words(visitor: Visitor, hostile: Path) -> None:
    visitor.first(WATCH)
    for number in range(1, len(BAD) + 1):
        visitor.goto((hostile / "documents" / f"mal-{number}" / "index.html").as_uri())
        found = visitor.evaluate(CITED)
        assert found["refused"] == [], number
        assert found["strange"] == [], number
        assert found["opened"], number
