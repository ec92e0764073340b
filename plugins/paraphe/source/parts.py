"""Where a new text begins: the main document, its annexes, what it encloses."""

import itertools
import re
from collections.abc import Callable

from paraphe.model import Part, PartRole

from .closings import closes
from .draft import Piece, Sheet, joined, repaired
from .markers import NUMBERED
from .naming import bare_genre, fold, organ, titled
from .shapes import (
    annex,
    capitals,
    dateline,
    headlike,
    notice,
    place_name,
    prose,
    reference,
    salutation,
)
from .speech import spoken

_NUMBERED_TITLE = re.compile(r"\d{1,4}/\d{1,4}[A-Z]?\.\s+\S")
"""« 72/411. Transparence … »: how the title of a resolution begins under its masthead."""
_BRACKETED = re.compile(r"\[.*\]|\(.*\)")
_LONGEST_TITLE = 12
"""Lines that a title may stand on."""


def find_parts(sheet: Sheet) -> tuple[Sheet, tuple[Part, ...]]:
    """Number the parts, give each its title, and name what stands around it."""
    pieces = sheet.pieces
    flow = [i for i, piece in enumerate(pieces) if piece.kind != "footnote"]
    starts = _starts(pieces, flow)
    found: list[Piece] = []
    parts = [Part(1, "main", "")]
    bounds = [0, *sorted(starts), len(pieces)]
    for number, (start, end) in enumerate(itertools.pairwise(bounds), 1):
        body = list(pieces[start:end])
        if number > 1:
            parts.append(Part(number, starts[start], f"att_{number - 1}"))
        body = _annex_head(body) if number > 1 else _main_head(body)
        found += [piece._replace(part=number) for piece in body] if number > 1 else body
    return sheet._replace(pieces=tuple(found)), tuple(parts)


def _starts(pieces: tuple[Piece, ...], flow: list[int]) -> dict[int, PartRole]:
    """The indices at which a part other than the first begins, and what it is."""
    starts: dict[int, PartRole] = {}
    begun = encloses = signed = False
    highest: dict[str, int] = {}
    for k, i in enumerate(flow):
        piece = pieces[i]
        if piece.marker and _counts(piece):
            highest[piece.marker.style] = piece.marker.value
        opening = (
            begun
            and piece.kind == "heading"
            and _opens_part(pieces, flow, k, encloses and not starts, signed, highest)
        )
        annexed = begun and k + 1 < len(flow) and _opens_annex(piece)
        if annexed:
            starts[_with_head(pieces, flow, k)] = "annex"
        elif opening:
            starts[i] = "enclosure" if encloses and not starts else "annex"
        if annexed or opening:
            signed, highest = False, {}
        elif piece.kind == "signature" or closes(piece):
            signed = True
        if not starts and not encloses:
            encloses = _transmits(piece.text.lower())
        begun = begun or _running(piece)
    return starts


def _opens_annex(piece: Piece) -> bool:
    return not piece.marker and piece.kind != "table" and bool(annex(piece.text))


def _transmits(text: str) -> bool:
    return any(word in text for word in spoken().transmitting) and bool(
        spoken().transmits.search(text)
    )


def _with_head(pieces: tuple[Piece, ...], flow: list[int], k: int) -> int:
    """Where the part of an annex begins: at the symbol and the date that stand right above it."""
    while k and flow[k] - 1 == flow[k - 1]:
        above = pieces[flow[k - 1]]
        if above.marker or not (organ(above.text) or _symbol_or_date(pieces, flow, k - 1)):
            break
        k -= 1
    return flow[k]


def _symbol_or_date(pieces: tuple[Piece, ...], flow: list[int], k: int) -> bool:
    piece = pieces[flow[k]]
    if piece.kind == "dateline":
        return k > 0 and reference(pieces[flow[k - 1]].text)
    return piece.kind in {None, "heading"} and len(piece.text) < 60 and reference(piece.text)


def _running(piece: Piece) -> bool:
    if piece.kind in {"heading", "dateline", "signature", "footnote"}:
        return False
    if piece.kind == "table":
        return True
    return not headlike(piece.text, 400) or bool(piece.marker)


def _opens_part(
    pieces: tuple[Piece, ...], flow: list[int], k: int, enclosing: bool, signed: bool,
    highest: dict[str, int],
) -> bool:  # fmt: skip
    piece = pieces[flow[k]]
    if _opens_none(piece):
        return signed and _is_letter(piece)
    near = [pieces[i] for i in flow[k + 1 : k + 3]]
    if signed:
        return True
    if enclosing and (any(p.kind == "dateline" for p in near) or capitals(piece.text)):
        return True
    if not capitals(piece.text) and piece.hashes != 1:
        return False
    if near and notice(near[0].text) and not near[0].marker:
        return True
    return _restarts(pieces, flow[k + 1 :], highest)


def _opens_none(piece: Piece) -> bool:
    return bool(piece.marker) or organ(piece.text) or bool(spoken().division.match(piece.text))


def _is_letter(piece: Piece) -> bool:
    """« B. Lettre de … »: the next text of an exchange."""
    lettered = piece.marker and piece.marker.style in {"A.", "I."}
    return bool(lettered and spoken().letter.match(piece.body))


def _counts(piece: Piece) -> bool:
    """Whether its number is one of the row that tells a text from the next: articles first."""
    style = piece.marker.style if piece.marker else ""
    return style == "article" or (style in NUMBERED and piece.kind != "heading")


def _restarts(pieces: tuple[Piece, ...], after: list[int], highest: dict[str, int]) -> bool:
    for i in after:
        marker = pieces[i].marker
        if pieces[i].kind == "heading" and capitals(pieces[i].text):
            return False
        if marker and _counts(pieces[i]):
            return marker.value == 1 and highest.get(marker.style, 0) > 1
    return False


def _annex_head(body: list[Piece]) -> list[Piece]:
    opening = next((i for i, piece in enumerate(body[:6]) if annex(piece.text)), 0)
    above = [_above(piece) for piece in body[:opening]]
    title = body[opening]._replace(kind="part-title")
    rest = body[opening + 1 :]
    match = annex(title.text)
    if match and not (match["rest"] or "").strip(" *") and rest and _subtitle(rest[0]):
        whole = joined(title, rest[0], kind="line-break")
        title = repaired(whole, "unwrap", "title-lines", "titre sur plusieurs lignes",
                         title.end, rest[0].start)  # fmt: skip
        rest = rest[1:]
    return [*above, title, *_around(rest)]


def _subtitle(piece: Piece) -> bool:
    if piece.kind not in {None, "heading"} or piece.marker or dateline(piece.text):
        return False
    if organ(piece.text):
        return False
    return headlike(piece.text, 400) and not notice(piece.text) and not reference(piece.text)


def _main_head(body: list[Piece]) -> list[Piece]:
    """The title of the document, what stands above it, and what stands under it."""
    head = _head_length(body)
    candidates = [i for i in range(head) if _candidate(body[i])]
    title = _title(body, candidates)
    if title is None:
        return _around(body)
    body = _gathered(body, title, candidates)
    above = [_above(piece) for piece in body[:title]]
    return [*above, body[title]._replace(kind="part-title"), *_around(body[title + 1 :])]


def _head_length(body: list[Piece]) -> int:
    for i, piece in enumerate(body):
        if (
            piece.kind in {"dateline", "footnote", "heading"}
            or notice(piece.text)
            or reference(piece.text)
            or _BRACKETED.fullmatch(piece.text)
        ):
            continue
        if (
            piece.kind is None
            and not piece.marker
            and headlike(piece.text, 500)
            and not salutation(piece.text)
        ):
            continue
        return i
    return len(body)


def _candidate(piece: Piece) -> bool:
    if piece.kind not in {None, "heading"} or (piece.marker and not piece.hashes):
        return False
    if organ(piece.text) or reference(piece.text) or _BRACKETED.fullmatch(piece.text):
        return False
    return headlike(piece.text, 500) and (capitals(piece.text) or not notice(piece.text))


def _title(body: list[Piece], candidates: list[int]) -> int | None:
    # What numbers a section names the whole text only where nothing else does.
    whole = [i for i in candidates if not _opens_none(body[i])]
    candidates = whole or candidates
    tests: tuple[Callable[[Piece], bool], ...] = (
        lambda p: p.hashes == 1 or (p.hashes > 0 and capitals(p.text)),
        lambda p: bool(_NUMBERED_TITLE.match(p.text)),
        lambda p: capitals(p.text) and titled(p.text),
        lambda p: capitals(p.text) and len(p.text) > 12 and not _issuing(p.text),
        lambda p: bool(p.hashes),
        lambda p: titled(p.text),
        lambda p: p.bold and not _issuing(p.text),
        lambda p: not _issuing(p.text) and (not place_name(p.text) or len(p.text.split()) > 2),
        lambda _: True,
    )
    chosen = next((i for test in tests for i in candidates if test(body[i])), None)
    if chosen is not None and chosen + 1 in candidates and bare_genre(body[chosen].text):
        # « DÉCRET » over « Décret n° … portant … » is a rubric, not the title.
        again = fold(body[chosen + 1].text).startswith(fold(body[chosen].text))
        return chosen + 1 if again else chosen
    return chosen


def _issuing(text: str) -> bool:
    """Whether it names the office that a text comes from, and not the text."""
    return bool(spoken().issuing.match(text)) and not titled(text)


def _gathered(body: list[Piece], title: int, candidates: list[int]) -> list[Piece]:
    """The lines of the title's own stanza, where it is not in capitals, belong to it."""
    for _ in range(_LONGEST_TITLE):
        if title + 1 not in candidates or body[title + 1].gap or body[title + 1].page:
            break
        first, second = body[title], body[title + 1]
        if capitals(first.text) != capitals(second.text) or first.hashes != second.hashes:
            break
        whole = joined(first, second, kind="line-break")
        whole = repaired(whole, "unwrap", "title-lines", "titre sur plusieurs lignes",
                         first.end, second.start)  # fmt: skip
        body = [*body[:title], whole, *body[title + 2 :]]
        candidates = [i for i in candidates if i <= title] + [
            i - 1 for i in candidates if i > title + 1
        ]
    return body


def _above(piece: Piece) -> Piece:
    if piece.kind in {"dateline", "footnote"}:
        return piece
    stated = notice(piece.text) and not reference(piece.text)
    return piece._replace(kind="notice" if stated else "reference")


def _opens_prose(rest: list[Piece], index: int) -> bool:
    return index + 1 < len(rest) and prose(rest[index + 1].text)


def _around(rest: list[Piece]) -> list[Piece]:
    """What stands between a title and the text: notices and references."""
    named: list[Piece] = []
    for i, piece in enumerate(rest):
        if piece.kind in {"dateline", "footnote"}:
            named.append(piece)
        elif piece.marker or piece.kind not in {None, "heading"}:
            return [*named, *rest[i:]]
        elif notice(piece.text):
            named.append(piece._replace(kind="notice"))
        elif reference(piece.text) or (organ(piece.text) and not _opens_prose(rest, i)):
            named.append(piece._replace(kind="reference"))
        elif piece.kind == "heading":
            named.append(piece)
        else:
            return [*named, *rest[i:]]
    return named
