"""Links to instruments, forward and back: the open data, the pages and the citing paragraphs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from paraphe.model import Problem, Severity

from .identity import page_path, published
from .links import resolve
from .pages import Site
from .reading import letters, reading

Reference = tuple[str, str, str]
"""(path of the document's page, eid, path of the page of an instrument or a provision)."""

References = Mapping[Reference, str]
"""The letters of all words of a block that link to an instrument, in order."""


def references_of_data(site: Site) -> References:
    """What links to what, says the open data: the words of a mention and of its provisions."""
    found: dict[Reference, str] = defaultdict(str)
    for document in published(site):
        path = page_path(document["url"])
        texts = {block["eid"]: block["text"] for block in document["blocks"]}
        for mention in _linked(document):
            instrument = page_path(f"/instruments/{mention['instrument']}")
            pinpoint = mention.get("pinpoint", mention)
            start = min(mention["start"], pinpoint["start"])
            end = max(mention["end"], pinpoint["end"])
            words = letters(texts[mention["eid"]][start:end])
            found[path, mention["eid"], instrument] += words
    return found


def provisions_of_data(site: Site) -> set[Reference]:
    """Which paragraphs cite which outermost provision, by the path of its page."""
    return {
        (page_path(document["url"]), mention["eid"],
         page_path(f"/instruments/{mention['instrument']}/{eid.split('__')[0]}"))
        for document in published(site)
        for mention in _linked(document)
        for eid in mention.get("pinpoint", mention).get("provisions", ())
    }  # fmt: skip


def _linked(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The linked mentions and the provisions that stand without one, in reading order."""
    mentions = [m for m in document["mentions"] if m["status"] == "linked"]
    places = {block["eid"]: place for place, block in enumerate(document["blocks"])}
    return sorted(
        (*mentions, *document.get("implied", ())), key=lambda m: (places[m["eid"]], m["start"])
    )


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
    """Which paragraphs the page of an instrument or a provision quotes, by their addresses."""
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
    quoted, cited = references_of_instruments(site), set(data) | provisions_of_data(site)
    for path, eid, instrument in sorted(cited - quoted):
        yield _problem(instrument, f"The paragraph {path}#{eid} cites it and is not quoted.")
    for path, eid, instrument in sorted(quoted - cited):
        yield _problem(instrument, f"The paragraph {path}#{eid} is quoted and does not cite it.")


def _problem(path: str, message: str) -> Problem:
    return Problem(path, 0, "unequal-references", Severity.ERROR, message)
