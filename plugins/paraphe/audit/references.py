"""Links to instruments, forward and back: the open data, the pages and the citing paragraphs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from paraphe.model import Problem, Severity

from .identity import page_path, published
from .links import resolve
from .pages import Site
from .reading import letters, reading

Reference = tuple[str, str, str]
"""(path of the document's page, eid, path of the instrument's page)."""

References = Mapping[Reference, str]
"""The letters of all words of a block that link to an instrument, in order."""


def references_of_data(site: Site) -> References:
    """What links to what, says the open data."""
    found: dict[Reference, str] = defaultdict(str)
    for document in published(site):
        path = page_path(document["url"])
        for mention in document["mentions"]:
            if mention["status"] == "linked":
                instrument = page_path(f"/instruments/{mention['instrument']}")
                found[path, mention["eid"], instrument] += letters(mention["text"])
    return found


def references_of_pages(site: Site) -> References:
    """What links to what, by the links inside the elements of the blocks."""
    found: dict[Reference, str] = defaultdict(str)
    for document in published(site):
        path = page_path(document["url"])
        page = site.pages[path]
        for block in document["blocks"]:
            element = page.elements.get(block["eid"])
            for link in element.select("a.m") if element else ():
                target = resolve(path, str(link["href"]))
                found[path, block["eid"], target] += letters(reading(link))
    return found


def references_of_instruments(site: Site) -> set[Reference]:
    """Which paragraphs each instrument's page quotes, by the addresses that it gives of them."""
    documents = {page_path(document["url"]) for document in published(site)}
    found = set()
    for path, page in site.pages.items():
        if path.startswith("instruments/") and path != "instruments/index.html":
            for link in page.tree.select("a.num[href]"):
                address = str(link["href"])
                target, eid = resolve(path, address), unquote(urlsplit(address).fragment)
                if target in documents and eid:
                    found.add((target, eid, path))
    return found


def unequal_references(site: Site) -> Iterator[Problem]:
    """Every link that differs between data and page, or that its instrument does not give back."""
    data, pages = references_of_data(site), references_of_pages(site)
    for key in sorted(data.keys() | pages.keys()):
        if data.get(key) != pages.get(key):
            path, eid, instrument = key
            message = (
                f"The links of « {eid} » to {instrument} differ: "
                f"data {data.get(key, '')!r}, page {pages.get(key, '')!r}."
            )
            yield _problem(path, message)
    quoted = references_of_instruments(site)
    for path, eid, instrument in sorted(set(data) - quoted):
        yield _problem(instrument, f"The paragraph {path}#{eid} cites it and is not quoted.")
    for path, eid, instrument in sorted(quoted - set(data)):
        yield _problem(instrument, f"The paragraph {path}#{eid} is quoted and does not cite it.")


def _problem(path: str, message: str) -> Problem:
    return Problem(path, 0, "unequal-references", Severity.ERROR, message)
