"""Lines that make one title or one dateline."""

from .dates import find_dates
from .draft import Piece, Sheet, joined, repaired
from .naming import bare_genre, organ, titled
from .shapes import (
    annex,
    breaks_off,
    capitals,
    dateline,
    finished,
    headlike,
    notice,
    place_name,
    prose,
    reference,
    salutation,
    signed,
    starts_lower,
    undated,
)  # fmt: skip
from .speech import spoken

_MONTH = 18
_LONGEST_NUMBER = 40
_LONGEST = 900
"""Characters that a title may have."""


def gather_titles(sheet: Sheet) -> Sheet:
    """The lines of a title, also over a blank line where the title is unfinished."""
    gathered: list[Piece] = []
    for piece in sheet.pieces:
        if gathered and _same_title(gathered[-1], piece):
            gathered[-1] = lines_joined(
                gathered[-1], piece, "title-lines", "titre sur plusieurs lignes"
            )
        else:
            gathered.append(piece)
    return sheet._replace(pieces=tuple(gathered))


def lines_joined(first: Piece, second: Piece, rule: str, reason: str) -> Piece:
    """Two printed lines as one block, the end of the first kept as a mark."""
    whole = joined(first, second, kind="line-break")
    return repaired(whole, "unwrap", rule, reason, first.end, second.start)


def _same_title(title: Piece, piece: Piece) -> bool:
    text, more = title.text, piece.text
    if piece.marker or piece.kind or piece.gap > 1 or piece.page or not _title_line(title):
        return False
    if piece.hashes and piece.hashes != title.hashes:
        return False
    if _heads_alone(title):
        return not piece.gap and headlike(more, 120) and not dateline(more)
    if dateline(more):
        return _day_of(text, piece) or (
            capitals(text) and bool(spoken().meeting.match(more)) and _range(more)
        )
    if not _continues(text, more, piece.gap):
        return False
    return not any(own(more) for own in (annex, signed, reference, organ, notice))


def _day_of(title: str, piece: Piece) -> bool:
    """« du 11 novembre 2019 », right under the number of an act: its day, not a dateline."""
    return piece.text.startswith(spoken().day_of) and not piece.gap and titled(title)


def _heads_alone(title: Piece) -> bool:
    """« Article 2 », « Titre premier »: a heading whose words stand on the line under it."""
    if title.marker and title.marker.style == "article":
        return not title.body
    return len(title.text) < _LONGEST_NUMBER and bool(
        spoken().division.fullmatch(title.text.rstrip(" ."))
    )


def _continues(text: str, more: str, gap: int) -> bool:
    """Whether a line goes on with the title above it, on the next line or over a blank one."""
    if starts_lower(more):
        if text.endswith(",") or spoken().adopted.match(more):
            return False
        reaches = capitals(text) or titled(text) or not gap
        return not finished(more) and len(more) < 300 and reaches
    if breaks_off(text):
        return not prose(more) and (capitals(more) or not gap)
    if not capitals(text) or not capitals(more):
        return False
    return not gap or bare_genre(text) or bool(spoken().connects.match(more))


def _title_line(piece: Piece) -> bool:
    text = piece.text
    if piece.kind or len(text) > _LONGEST:
        return False
    if _heads_alone(piece):
        return True
    if piece.marker and piece.marker.style not in {"I.", "A."}:
        return False
    if not (capitals(text) or headlike(text, 200) or (len(text) < 200 and breaks_off(text))):
        return False
    return not any(own(text) for own in (dateline, organ, signed, reference, notice))


def _range(text: str) -> bool:
    return any(dated.start != dated.end for dated in find_dates(text))


def gather_datelines(sheet: Sheet) -> Sheet:
    """A date and the place beside it, on two lines or over a blank one, are one dateline."""
    gathered: list[Piece] = []
    for piece in sheet.pieces:
        before = gathered[-1] if gathered else None
        if before and piece.gap <= 1 and not piece.page and _date_and_place(before, piece):
            whole = lines_joined(before, piece, "dateline-lines", "date et lieu sur deux lignes")
            gathered[-1] = whole._replace(kind="dateline")
        elif not piece.kind and not piece.marker and _dated(piece.text):
            gathered.append(piece._replace(kind="dateline"))
        else:
            gathered.append(piece)
    return sheet._replace(pieces=tuple(gathered))


def _dated(text: str) -> bool:
    return dateline(text) or (len(text) < _MONTH and bool(spoken().month_and_year.fullmatch(text)))


def _date_and_place(first: Piece, second: Piece) -> bool:
    if first.marker or second.marker or first.hashes or second.hashes:
        return False
    if second.kind or not (_place_after(first, second) or _place_before(first, second)):
        return False
    return not any(other(line.text) for other in (organ, salutation) for line in (first, second))


def _place_after(date: Piece, place: Piece) -> bool:
    if date.kind != "dateline" or not _date_alone(date.text):
        return False
    # Over a blank line a heading could be meant, unless it says which country it lies in.
    return (not place.gap or "(" in place.text) and (
        place_name(place.text) and not capitals(place.text)
    )


def _place_before(place: Piece, date: Piece) -> bool:
    if place.kind or not dateline(date.text) or not _date_alone(date.text):
        return False
    return (
        place_name(place.text)
        and len(place.text) < 45
        and not bare_genre(place.text)
        and (not date.gap or "(" in place.text)
    )


def _date_alone(text: str) -> bool:
    return undated(text) == ""
