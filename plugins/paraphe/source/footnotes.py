"""Footnotes: told by a sign at their head that something else in the text calls them by."""

import re
from bisect import bisect_left
from collections import defaultdict

from paraphe.model import Repair, RepairKind

from .draft import Marker, Piece, Sheet, repaired, restrung
from .naming import titled
from .shapes import headlike
from .strand import Ruler, Run, Strand, cut

_NOTE = re.compile(
    r"(?P<sign>\*{1,4}|[†‡]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\[\^?\d{1,3}\]|\(\d{1,3}\)|\d{1,3}/|\d{1,3}(?=[\s\u00a0]))"
    r":?[\s\u00a0]*(?=\S)"
)
_CALL = re.compile(
    r"(?<=[\w»”\"'’).,;:])(?:[ \u00a0]?(?P<stars>\*{1,4})(?![\w*])|[ \u00a0]?(?P<dagger>[†‡])"
    r"|(?P<high>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})|[ \u00a0]?(?P<square>\[\^?\d{1,3}\])"
    r"|(?P<round>\(\d{1,3}\))|[ \u00a0](?P<slash>\d{1,3}/)(?![\w/]))"
    r"|(?<=[a-zà-ÿ]{4})(?P<glued>\d{1,2})(?![\w/])"
    r"|(?<=[a-zà-ÿ]{2}[.,;»)])(?P<after>\d{1,2})(?![\w/°%])"
    r"|(?<=[a-zà-ÿ]{2})[ \u00a0](?P<last>\(\d{1,2}\))$"
)
_MARKED = "[^"
"""How Markdown writes a call and its note: « [^3] », read as « 3 »."""
_BRACKETS = "crochets d'un appel de note, laissés par un convertisseur"


def find_footnotes(sheet: Sheet) -> Sheet:
    """Set the notes apart and take their signs; a call and its note are paired."""
    if not any(_NOTE.match(piece.text) for piece in sheet.pieces):
        return sheet
    calls = _calls(sheet.pieces)
    notes: dict[str, list[int]] = defaultdict(list)
    pieces: list[Piece] = []
    for piece in sheet.pieces:
        sign = _sign(piece, calls)
        if sign:
            notes[sign[0]].append(piece.start)
        pieces.append(_note(piece, *sign) if sign else piece)
    pairs: dict[int, int] = {}
    for sign_text, places in notes.items():
        for call in calls[sign_text]:
            after = bisect_left(places, call)
            pairs[call] = places[min(after, len(places) - 1)]
    places_of_calls = sorted(pairs)
    marked = tuple(_with_calls(piece, pairs, places_of_calls) for piece in pieces)
    called = {_figure(sheet.text, call): note for call, note in pairs.items()}
    return sheet._replace(pieces=marked, calls=tuple(sorted(called.items())))


def _figure(text: str, call: int) -> int:
    """Where the sign of a call begins that is read: behind the brackets of Markdown."""
    return call + len(_MARKED) if text.startswith(_MARKED, call) else call


def _calls(pieces: tuple[Piece, ...]) -> dict[str, list[int]]:
    calls: dict[str, list[int]] = defaultdict(list)
    for piece in pieces:
        ruler: Ruler | None = None
        for match in _CALL.finditer(piece.text):
            group = match.lastgroup or ""
            # « le paragraphe (1) » calls nothing; « Loi … sur les armes (1) » does.
            if group == "last" and not (headlike(piece.text, 400) and titled(piece.text)):
                continue
            ruler = ruler or Ruler(piece.strand)
            calls[match[group]].append(ruler.place(match.start(group)))
    return calls


def _sign(piece: Piece, calls: dict[str, list[int]]) -> tuple[str, int] | None:
    match = None if piece.kind else _NOTE.match(piece.text)
    if not match or match["sign"] not in calls or len(piece.text) < match.end() + 3:
        return None
    if piece.marker and piece.marker.style not in {"-", "(1)", "1 "}:
        return None
    outside = any(not piece.start <= call < piece.end for call in calls[match["sign"]])
    return (match["sign"], match.end()) if outside else None


def _note(piece: Piece, sign: str, length: int) -> Piece:
    if sign.startswith(_MARKED):
        bare = restrung(piece, cut(piece.strand, len(_MARKED)))
        piece = repaired(bare, "markup", "note-sign", _BRACKETS, piece.start, bare.start)
        sign, length = sign.strip("[^]"), length - len(_MARKED)
    return piece._replace(kind="footnote", marker=Marker("note", 0, sign, length))


def _with_calls(piece: Piece, pairs: dict[int, int], places: list[int]) -> Piece:
    """The piece with its calls set as such, those of ``places`` that lie in it."""
    first, last = bisect_left(places, piece.start), bisect_left(places, piece.end)
    if first == last:
        return piece
    ruler = Ruler(piece.strand)
    runs: list[Run] = []
    repairs: list[Repair] = []
    at = 0
    for match in _CALL.finditer(piece.text):
        start, end = match.span(match.lastgroup or "")
        call = ruler.place(start)
        if call in pairs:
            sign = piece.text[start:end]
            runs += ruler.cut(at, start)
            if sign.startswith(_MARKED):
                brackets = (call, call + len(sign))
                repairs.append(Repair("markup", "note-sign", brackets, _BRACKETS))
                sign, call = sign.strip("[^]"), call + len(_MARKED)
            runs.append(_call(sign, call))
            repairs.append(_recorded(sign, call))
            at = end
    strand: Strand = (*runs, *ruler.cut(at, len(piece.text)))
    return restrung(piece, strand)._replace(repairs=(*piece.repairs, *repairs))


def _call(sign: str, at: int) -> Run:
    """The sign of a call is no word of the text unless it holds a figure: then it stays in it."""
    return Run(sign if _worded(sign) else "", at, at + len(sign), "note-call")


def _recorded(sign: str, at: int) -> Repair:
    reason = "signe d'appel de note, rendu par un lien"
    kind: RepairKind = "furniture" if _worded(sign) else "markup"
    return Repair(kind, "note-call", (at, at + len(sign)), reason, before=sign)


def _worded(sign: str) -> bool:
    return any(c.isalnum() for c in sign)


def notes_last(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Footnotes at the foot of their part, the move recorded where there was one."""
    moved: list[Piece] = []
    for index, piece in enumerate(pieces):
        rest = pieces[index + 1 :] if piece.kind == "footnote" else ()
        told = any(repair.kind == "move" for repair in piece.repairs)
        if not told and any(p.part == piece.part and p.kind != "footnote" for p in rest):
            reason = "note mise au pied de sa partie"
            repair = Repair("move", "footnote", (piece.start, piece.end), reason, after=piece.text)
            moved.append(piece._replace(repairs=(*piece.repairs, repair)))
        else:
            moved.append(piece)
    return tuple(sorted(moved, key=lambda p: (p.part, p.kind == "footnote")))
