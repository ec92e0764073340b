"""Addresses are relative to the page they stand on, from a folder and from a server alike."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraphe.rendering.address import relative, root_of, rooted, settle

FILES = st.lists(st.sampled_from(["documents", "x", "instruments", "y-1"]), max_size=3).map(
    lambda folders: "/".join([*folders, "index.html"])
)


@pytest.mark.parametrize(
    ("url", "root", "suffix", "seen"),
    [
        ("/", "../..", "index.html", "../../index.html"),
        ("/", ".", "", "./"),
        ("/instruments/tnp/", "../..", "index.html", "../../instruments/tnp/index.html"),
        ("/instruments/tnp/", "..", "", "../instruments/tnp/"),
        ("/documents/x/#para_2", ".", "index.html", "./documents/x/index.html#para_2"),
        ("/recherche/?q=a", "..", "index.html", "../recherche/index.html?q=a"),
        ("/data/documents.json", ".", "index.html", "./data/documents.json"),
    ],
)
def test_an_address_is_seen_from_its_page(url: str, root: str, suffix: str, seen: str) -> None:
    assert relative(url, root, suffix) == seen


@given(FILES, FILES)
def test_every_page_reaches_every_other(page: str, target: str) -> None:
    url = "/" + target.removesuffix("index.html")
    seen = relative(url, root_of(page), "index.html")
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), seen)) == target


def test_a_fragment_is_settled_on_pages_of_any_depth() -> None:
    fragment = f'<a href="{rooted("/documents/x/", "p_1")}">~/x &quot;~/y</a>'
    assert settle(fragment, "../..", "index.html") == (
        '<a href="../../documents/x/index.html#p_1">~/x &quot;~/y</a>'
    )
    assert settle(fragment, ".", "") == '<a href="./documents/x/#p_1">~/x &quot;~/y</a>'


def test_an_address_that_has_moved_leads_to_the_head_of_the_other_page() -> None:
    links = [rooted("/instruments/cd-1299/", "para_2"), rooted("/instruments/cd-1299/para_2/")]
    fragment = "".join(f'<a href="{link}">' for link in links)
    moved = {"/instruments/cd-1299/": "/documents/x/"}
    assert settle(fragment, "..", "", moved) == (
        '<a href="../documents/x/"><a href="../instruments/cd-1299/para_2/">'
    )
