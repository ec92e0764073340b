"""Identifiers of a built site: unique in a page, and the same in the pages and the open data."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from paraphe.model import Problem, Severity

from .pages import Site


def repeated_ids(site: Site) -> Iterator[Problem]:
    """Every identifier that stands twice in a page."""
    for page in site.pages.values():
        for identifier, count in Counter(page.ids).items():
            if count > 1:
                message = f"The id « {identifier} » stands {count} times."
                yield Problem(page.path, 0, "repeated-id", Severity.ERROR, message)


def published(site: Site) -> tuple[Mapping[str, Any], ...]:
    """The documents of the open data, in the order of ``data/documents.json``; () without any."""
    index = site.root / "data" / "documents.json"
    if not index.is_file():
        return ()
    entries = json.loads(index.read_text("utf-8"))
    folder = site.root / "data" / "documents"
    return tuple(json.loads((folder / f"{e['id']}.json").read_text("utf-8")) for e in entries)


def page_path(url: str) -> str:
    """``/documents/x/`` -> ``documents/x/index.html``."""
    return f"{url.strip('/')}/index.html"


def different_ids(site: Site) -> Iterator[Problem]:
    """Every identifier of the open data that is not in its page, every block in another order."""
    for document in published(site):
        path = page_path(document["url"])
        wanted = [block["eid"] for block in document["blocks"]]
        there = site.pages[path].ids if path in site.pages else ()
        others = (*document.get("aliases", ()), *document.get("tombstones", ()))
        for eid in sorted({*wanted, *(other["eid"] for other in others)} - set(there)):
            message = f"« {eid} » of the open data is not in the page."
            yield Problem(path, 0, "missing-id", Severity.ERROR, message)
        known = set(wanted)
        if [eid for eid in there if eid in known] != [eid for eid in wanted if eid in set(there)]:
            message = "The blocks stand in another order than in the open data."
            yield Problem(path, 0, "other-order", Severity.ERROR, message)
