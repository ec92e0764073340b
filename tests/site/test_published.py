"""The site as it is built for the web."""

from pathlib import Path

import pytest

from paraphe.audit import Site, audit, read_site, resolve
from tests.building import CONTENT, build

HOME = "https://archive.example"


@pytest.fixture(scope="module")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    output = tmp_path_factory.mktemp("published") / "output"
    build(CONTENT, output, settings="publishconf.py", PARAPHE_SITEURL=HOME + "/")
    return read_site(output)


def test_it_is_whole(published_site: Site) -> None:
    assert published_site.pages
    assert "\n".join(map(str, audit(published_site))) == ""


def test_its_addresses_end_as_a_server_gives_them_out(published_site: Site) -> None:
    for page in published_site.pages.values():
        written = [link.address for link in page.links if link.element == "a"]
        assert [address for address in written if "index.html" in address] == []


def test_every_page_names_its_one_address(published_site: Site) -> None:
    for path, page in published_site.pages.items():
        if path == "404.html":
            continue
        found = [link.address for link in page.links if link.rel == "canonical"]
        # A short address is not the address of what it leads to.
        leads = [str(a["href"]) for a in page.tree.select("body > p:only-child > a")]
        own = resolve(path, leads[0]) if path.startswith("c/") and leads else path
        assert found == [f"{HOME}/{own.removesuffix('index.html')}"]


def test_the_page_of_what_is_missing_works_at_any_address(published_site: Site) -> None:
    addresses = {link.address for link in published_site.pages["404.html"].links}
    assert addresses
    assert [a for a in addresses if not a.startswith(("/", "#", "https://"))] == []


def test_a_site_for_a_folder_names_none(site: Site) -> None:
    rels = [link.rel for page in site.pages.values() for link in page.links]
    assert Path(site.root, "index.html").is_file()
    assert "canonical" not in rels
