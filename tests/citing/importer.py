"""What Zotero's « Embedded Metadata » makes of a page's tags, as far as a report needs it.

After the translators « Embedded Metadata » and « RDF » of https://github.com/zotero/translators:
the type comes from the Highwire tags, and so do most fields; creators from ``DC.creator`` where
there is no ``citation_author``; the place from ``eprints.place_of_pub``.
"""

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup

Tags = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Imported:
    """An item of Zotero; a creator is (last name, first name), "" in the second of a body."""

    item_type: str
    title: str
    creators: tuple[tuple[str, str], ...]
    date: str
    place: str
    number: str
    institution: str
    report_type: str
    language: str
    url: str


def tags_of(page: str) -> Tags:
    """Contents of the ``meta`` elements of a page by name, in order."""
    found: Tags = {}
    for meta in BeautifulSoup(page, "html.parser").select("head meta[name][content]"):
        found.setdefault(str(meta["name"]), []).append(str(meta["content"]))
    return found


def imported(page: str) -> Imported:
    """The item that Zotero would make."""
    tags = tags_of(page)

    def first(*names: str) -> str:
        return next((tags[name][0] for name in names if name in tags), "")

    is_report = "citation_technical_report_institution" in tags
    return Imported(
        item_type="report" if is_report else "journalArticle" if "citation_title" in tags else "",
        title=first("citation_title", "DC.title"),
        creators=tuple(
            clean_author(name, "," in name) for name in tags.get("citation_author", ())
        ) or tuple(clean_author(name, use_comma=True) for name in tags.get("DC.creator", ())),
        date=first("citation_publication_date", "citation_date", "DC.date"),
        place=first("eprints.place_of_pub", "eprints.event_location"),
        number=first("citation_technical_report_number"),
        institution=first("citation_technical_report_institution", "DC.publisher"),
        report_type=first("DC.type"),
        language=first("citation_language", "DC.language"),
        url=first("citation_public_url") or canonical(page),
    )  # fmt: skip


def clean_author(name: str, use_comma: bool) -> tuple[str, str]:
    """Zotero's ``cleanAuthor``: by the comma, or by the last space."""
    name = re.sub(r"^[\s\u00a0.,/\[\]:]+|[\s\u00a0.,/\[\]:]+$", "", name)
    if use_comma:
        last, _, given = name.partition(",")
        return last.strip(), given.strip()
    given, _, last = name.rpartition(" ")
    return last, given


def canonical(page: str) -> str:
    """The address that a page without another tag is taken to have."""
    link = BeautifulSoup(page, "html.parser").select_one("head link[rel=canonical]")
    return str(link["href"]) if link else ""
