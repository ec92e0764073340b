"""A document as plain text to read and to search by line: an identifier, then its words."""

from collections.abc import Iterator

from paraphe.model import Block, Tombstone
from paraphe.rendering import Composition
from paraphe.rendering.nest import Insertion
from paraphe.rendering.readings import LOST

from .akn_tree import pieces_of

_HEAD = """\
# {title}
# {told}
# Adresse : {address}
# Fichier reçu : {path} (SHA-256 {digest})
#
# Texte de lecture, un bloc par ligne : [identifiant] numéro texte.
# L'identifiant est celui de la page ({address}#identifiant) et de toutes les autres formes.
# […] : passage perdu. {{lire : …}} : correction de l'édition. {{→ note_1}} : appel de note.
"""


def reading_text(composition: Composition) -> str:
    """The text; the document's address is rooted (see ``rendering.address``) between quotes."""
    document, metadata = composition.document, composition.document.metadata
    told = (*metadata.issuers, metadata.place, metadata.date, metadata.symbol, metadata.kind)
    head = _HEAD.format(
        title=_line(metadata.title), told=_line(" · ".join(filter(None, told))) or "—",
        address=f'"~{document.url}"', path=_line(document.source.path),
        digest=document.source.sha256,
    )  # fmt: skip
    return head + "".join(f"{line}\n" for line in _lines(composition))


def _lines(composition: Composition) -> Iterator[str]:
    document = composition.document
    known = {*(part.eid for part in document.parts), *(block.eid for block in document.blocks)}
    names: dict[str, list[str]] = {}
    for alias, target in sorted(document.aliases.items()):
        names.setdefault(target if target in known else "", []).append(alias)
    numbers = [part.number for part in document.parts] or [1]
    for number in numbers:
        part = next((part for part in document.parts if part.number == number), None)
        yield ""
        if part and part.eid:
            yield f"[{part.eid}] {composition.part_names.get(number, '')}"
        yield from (_alias(alias, part.eid if part else "") for alias in
                    names.get(part.eid if part else "", ()))  # fmt: skip
        for piece in pieces_of(document, number, frozenset()):
            yield _piece(piece)
            yield from (_alias(alias, piece.eid) for alias in names.get(piece.eid, ()))


def _alias(eid: str, target: str) -> str:
    return f"[{eid}] → [{target}]" if target else f"[{eid}] →"


def _piece(piece: Block | Tombstone) -> str:
    if isinstance(piece, Tombstone):
        told = ", ".join(filter(None, (piece.day, piece.reason)))
        return f"[{piece.eid}] {{texte retiré{f' : {_line(told)}' if told else ''}}} " + _line(
            piece.quote
        )
    return " ".join(filter(None, (f"[{piece.eid}]", piece.label, _words(piece))))


def _words(block: Block) -> str:
    """The words received, with the edition's beside them."""
    added: list[Insertion] = []
    for mark in block.marks:
        if mark.kind == "lacuna":
            added.append(Insertion(mark.start, mark.end, "[…]"))
        elif mark.kind == "correction":
            given = mark.value.replace(LOST, "[…]")
            added.append(Insertion(mark.end, mark.end, f" {{lire : {given}}}"))
        elif mark.kind == "note-call":
            added.append(Insertion(mark.start, mark.start, f" {{→ {mark.value}}}"))
    return _line(_with(block.text, added))


def _with(text: str, added: list[Insertion]) -> str:
    if not added:
        return text
    pieces: list[str] = []
    place = 0
    for item in sorted(added, key=lambda item: (item.start, item.end)):
        if item.start >= place:
            pieces += (text[place : item.start], item.markup)
            place = item.end
        else:
            pieces.append(item.markup)
    return "".join((*pieces, text[place:]))


def _line(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())
