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
"""(path of the document's page, eid, path of the page of what is cited: an instrument, a
provision, or the document of the archive that is the instrument's text)."""

References = Mapping[Reference, str]
"""The letters of all words of a block that link to an instrument, in order."""


def references_of_data(site: Site) -> References:
    """What links to what, says the open data: the words of a mention and of its provisions."""
    found: dict[Reference, str] = defaultdict(str)
    for document in published(site):
        path = page_path(document["url"])
        texts = {block["eid"]: block["text"] for block in document["blocks"]}
        for mention in _linked(document):
            held = mention.get("document")
            target = f"/documents/{held}" if held else f"/instruments/{mention['instrument']}"
            pinpoint = mention.get("pinpoint", mention)
            start = min(mention["start"], pinpoint["start"])
            end = max(mention["end"], pinpoint["end"])
            words = letters(texts[mention["eid"]][start:end])
            found[path, mention["eid"], page_path(target)] += words
    return found


def instruments_of_data(site: Site) -> set[Reference]:
    """Which paragraphs cite which instrument, whether its text is in the archive or not."""
    return {
        (page_path(document["url"]), mention["eid"],
         page_path(f"/instruments/{mention['instrument']}"))
        for document in published(site)
        for mention in _linked(document)
    }  # fmt: skip


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
    quoted = references_of_instruments(site)
    cited = instruments_of_data(site) | provisions_of_data(site)
    for path, eid, instrument in sorted(cited - quoted):
        yield _problem(instrument, f"The paragraph {path}#{eid} cites it and is not quoted.")
    for path, eid, instrument in sorted(quoted - cited):
        yield _problem(instrument, f"The paragraph {path}#{eid} is quoted and does not cite it.")
    yield from _unequal_lists(site, set(data))


def _unequal_lists(site: Site, cited: set[Reference]) -> Iterator[Problem]:
    """Every place under « Cité par » that does not cite the document, or that is not there.

    Where more documents cite it than are listed, those that are listed must be listed whole.
    """
    for document in published(site):
        path = page_path(document["url"])
        citing = {(source, eid) for source, eid, target in cited if target == path}
        links = site.pages[path].tree.select(".cited-by li a[href*='#']")
        addresses = [str(link["href"]) for link in links]
        listed = {(resolve(path, a), unquote(urlsplit(a).fragment)) for a in addresses}
        told = site.pages[path].tree.select_one(".cited-by .tally")
        count = len({source for source, _ in citing})
        if (int(told.get_text()) if told else 0) != count:
            yield _problem(path, f"« Cité par » does not count the {count} documents that cite it.")
        there = {source for source, _ in listed}
        for source, eid in sorted(listed ^ {(s, e) for s, e in citing if s in there}):
            yield _problem(path, f"« Cité par » and {source}#{eid} differ.")


def _problem(path: str, message: str) -> Problem:
    return Problem(path, 0, "unequal-references", Severity.ERROR, message)
