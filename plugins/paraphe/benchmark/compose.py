"""Stock -> Essay: one recombined document, the same for the same seed and number."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from .stock import LONGEST, House, Listing, Stock

FEWEST, MOST = 1_400, 1_650
"""Words of a document, title and headings included."""

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2025, 12, 31)
COLUMNS = 95
"""Width of the lines of a document that comes hard-wrapped."""

LAYOUTS = ("spaced", "spaced", "tight", "wrapped")
"""``spaced``: a blank line between paragraphs, some of them cut by a page break. ``tight``: a
section's paragraphs on successive lines. ``wrapped``: lines of a typewriter's width."""

NUMBERED, LISTED, ANNEXED, DESCRIBED, CUT = 0.8, 0.35, 0.25, 0.5, 0.3
"""How many documents are numbered, hold a list, have an annex, come with a sidecar; how many
paragraphs of a spaced document are cut."""

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Essay:
    """A document to write: ``text`` is its plain-text source; without ``described``, no sidecar."""

    id: str
    house: House
    title: str
    date: date
    text: str
    described: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the paragraphs under it, each with the items that hang on it."""

    heading: str
    paragraphs: tuple[tuple[str, tuple[str, ...]], ...]


def compose(stock: Stock, seed: int, number: int) -> Essay:
    """The document of that number (from 1); it does not depend on how many are made."""
    rng = Random(f"{seed} {number}")  # noqa: S311 - no secret, but the same draw everywhere
    house = rng.choice(stock.houses)
    sections = 2 + rng.randrange(3)
    annexed = rng.random() < ANNEXED
    headings = rng.sample(stock.headings, min(1 + sections + annexed, len(stock.headings)))
    title = f"{house.kind.capitalize()} : {headings[0]}"
    day = FIRST_DAY + timedelta(days=rng.randrange((LAST_DAY - FIRST_DAY).days + 1))
    heads = [f"ANNEXE : {h.upper()}" if annexed and h is headings[-1] else h for h in headings[1:]]
    top = (title.upper(), _in_words(day))
    spent = sum(len(line.split()) for line in (*top, *heads))
    body = _sections(heads, tuple(_paragraphs(stock, rng, spent)))
    text = _laid_out(top, body, rng)
    return Essay(f"essai-{number:05}", house, title, day, text, rng.random() < DESCRIBED)


def _in_words(day: date) -> str:
    return f"Le {'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"


def _paragraphs(stock: Stock, rng: Random, spent: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Draw paragraphs, and perhaps one list, until the document is as long as it shall be."""
    aim = rng.randint(FEWEST + 20, MOST - LONGEST - 10)
    listing = rng.choice(stock.listings) if stock.listings and rng.random() < LISTED else None
    if listing:
        spent += 1 + _length(listing)
        yield listing.lead, listing.items
    while spent < aim:
        paragraph = _paragraph(stock, rng, MOST - 1 - spent)
        spent += 1 + len(paragraph.split())
        yield paragraph, ()


def _length(listing: Listing) -> int:
    return sum(len(text.split()) for text in (listing.lead, *listing.items))


def _paragraph(stock: Stock, rng: Random, room: int) -> str:
    """As many sentences as some real paragraph has, from several of them, within the room."""
    count = len(rng.choice(stock.paragraphs).sentences)
    drawn = [rng.choice(stock.openings), *rng.choices(stock.sequels, k=count - 1)]
    words = 0
    kept: list[str] = []
    for sentence in drawn:
        words += len(sentence.split())
        if words <= room:
            kept.append(sentence)
    return " ".join(kept)


def _sections(
    heads: Sequence[str], paragraphs: Sequence[tuple[str, tuple[str, ...]]]
) -> tuple[Section, ...]:
    """Share the paragraphs out among the headings, evenly and in order."""
    bounds = [len(paragraphs) * i // len(heads) for i in range(len(heads) + 1)]
    return tuple(
        Section(head, tuple(paragraphs[bounds[i] : bounds[i + 1]])) for i, head in enumerate(heads)
    )


def _laid_out(top: Sequence[str], body: Sequence[Section], rng: Random) -> str:
    layout, numbered = rng.choice(LAYOUTS), rng.random() < NUMBERED
    stanzas = [*top]
    number = 0
    for section in body:
        number = 0 if section.heading.startswith("ANNEXE") else number
        stanzas.append(section.heading)
        lines: list[str] = []
        for text, items in section.paragraphs:
            number += 1
            lines += [f"{number}. {text}" if numbered else text, *items]
        stanzas += ["\n".join(lines)] if layout == "tight" and numbered else lines
    if layout == "spaced":
        stanzas = [_cut(s, rng) if rng.random() < CUT else s for s in stanzas]
    if layout == "wrapped":
        stanzas = [textwrap.fill(s, COLUMNS, initial_indent=" ") for s in stanzas]
    return "\n\n".join(stanzas) + "\n"


def _cut(stanza: str, rng: Random) -> str:
    """A page break within a sentence: a blank line before a word in small letters."""
    words = stanza.split(" ")
    places = [
        i for i in range(20, len(words) - 20)
        if words[i][:1].islower() and words[i - 1][-1:].islower()
    ]  # fmt: skip
    if not places:
        return stanza
    at = rng.choice(places)
    return f"{' '.join(words[:at])}\n\n{' '.join(words[at:])}"
