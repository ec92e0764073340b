"""The history of a document: its editions, newest first, each with what it changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paraphe.model import Change, Correction, Document, Edition, EditionLine

from .changes_told import Places, kinds_told, lead_places, line_told
from .dress import dress
from .french import FIELDS, capitalised, day, language
from .worded import kept, quoted, worded

_NEWEST = 3
"""Editions that the document's own page tells of."""


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """A change as the page shows it: ``place`` and ``what`` are plain text, ``words`` HTML.

    ``anchor`` is its own identifier on the page; ``eid`` the one in the document that it leads
    to, "" for what has none (a field); ``reason`` is why it was removed, or "".
    """

    anchor: str
    eid: str
    place: str
    what: str
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EditionShown:
    """An edition: its anchor on the page, its day, and what it changed, in words and one by one."""

    anchor: str
    day: str
    when: str
    told: str
    changes: tuple[ChangeShown, ...]
    formerly: str = ""
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class HistoryNote:
    """What the document's page says of its history: when it was published, and what is new.

    ``count`` are its editions, ``newest`` the last of those after the first, newest first.
    """

    first: str
    when: str
    count: int
    newest: tuple[EditionLine, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The page of a history: editions newest first; ``language`` is that of the words."""

    title: str
    language: str
    editions: tuple[EditionShown, ...]


def edition_lines(document: Document, editions: Sequence[Edition]) -> tuple[EditionLine, ...]:
    """The editions as a feed tells them, oldest first."""
    places = Places(document)
    return tuple(
        EditionLine(each.day, each.id, line_told(each, places), each.formerly) for each in editions
    )


def history_note(lines: Sequence[EditionLine]) -> HistoryNote | None:
    """What the document's page says; None where it was never published."""
    if not lines:
        return None
    newest = tuple(reversed(lines[1:]))[:_NEWEST]
    return HistoryNote(lines[0].day, day(lines[0].day), len(lines), newest)


def history_page(document: Document, editions: Sequence[Edition]) -> History:
    """The page of what each edition changed."""
    places = Places(document)
    shown = tuple(_edition(each, document, places) for each in reversed(editions))
    metadata = document.metadata
    return History(dress(metadata.title, metadata.language), metadata.language, shown)


def removals(editions: Sequence[Edition]) -> Mapping[str, str]:
    """Where the history tells of the removal of each text, by its identifier."""
    return {
        change.eid: edition.anchor_of(change.eid)
        for edition in editions
        for change in edition.changes
        if "removed" in change.kinds
    }


def _edition(edition: Edition, document: Document, places: Places) -> EditionShown:
    fields = (_correction(edition, each) for each in edition.corrections)
    changes = (_change(edition, each, document, places) for each in edition.changes)
    return EditionShown(
        edition.anchor, edition.day, day(edition.day), line_told(edition, places),
        (*fields, *changes), edition.formerly, edition.is_first,
    )  # fmt: skip


def _correction(edition: Edition, each: Correction) -> ChangeShown:
    before, after = each.before, each.after
    if each.field == "date":
        before, after = (day(value) if value else "" for value in (before, after))
    elif each.field == "language":
        before, after = (language(value) if value else "" for value in (before, after))
    name = capitalised(FIELDS[each.field])
    anchor = edition.anchor_of(f"fiche-{each.field}")
    return ChangeShown(anchor, "", name, "Fiche du document", worded(before, after))


def _change(edition: Edition, change: Change, document: Document, places: Places) -> ChangeShown:
    reason = next((s.reason for s in document.tombstones if s.eid == change.eid), "")
    from_split = _divided(edition, change)
    what = kinds_told(change)
    if from_split:
        what = f"Suite de {places.name(from_split.eid)}"
    return ChangeShown(
        edition.anchor_of(change.eid),
        change.eid if change.eid in places.anchors else "",
        capitalised(places.of(change)),
        "".join((what, lead_places(change, places))),
        _words(edition, change, from_split is not None, document.metadata.language),
        dress(reason) if "removed" in change.kinds else "",
    )


def _divided(edition: Edition, change: Change) -> Change | None:
    """The text that a new one was split from."""
    if "added" not in change.kinds:
        return None
    return next((each for each in edition.changes if change.eid in each.leads
                 and "split" in each.kinds), None)  # fmt: skip


def _words(edition: Edition, change: Change, is_rest: bool, spoken: str) -> str:
    before, after = change.before, change.after
    if before and after:
        if "split" in change.kinds:
            parts = [edition.texts[eid].words for eid in change.leads if eid in edition.texts]
            return worded(before.words, " ".join(parts), spoken)
        if before.words != after.words:
            return worded(before.words, after.words, spoken)
        return quoted(after.words, spoken)
    if before:
        return (
            kept(before.words, spoken)
            if "joined" in change.kinds
            else worded(before.words, "", spoken)
        )
    if after:
        return kept(after.words, spoken) if is_rest else worded("", after.words, spoken)
    return ""
