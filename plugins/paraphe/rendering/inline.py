"""The text of a block as inline HTML: mentions, marks, letters, French dress."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from paraphe.model import Block, Instrument, Mark, Mention, Span

from .address import rooted
from .dress import dress
from .french import CLASS_LETTERS, counted
from .letters import letter_spans
from .nest import Element, Insertion, cut, escaped, woven
from .readings import LOST, is_supplied, shown_marks
from .tables import cell_elements

_BROKEN_LINES = frozenset({"dateline", "notice", "reference", "signature"})
"""Kinds whose printed lines carry sense; a title's lines are only where the paper ended."""

_LONGEST_GAP = 11


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a text is shown. ``letters`` are the calls of the edition's notes, by eid and place.

    ``home`` is the rooted address of the document's page where the text stands on another one;
    ``language`` is the text's.
    """

    instruments: Mapping[str, Instrument]
    letters: Mapping[tuple[str, int], str] = field(default_factory=dict)
    home: str = ""
    language: str = "fr"


def render(block: Block, mentions: Iterable[Mention], scene: Scene) -> str:
    """The text of a block as inline HTML; addresses are rooted (see ``address``).

    Without the elements marked ``data-ed`` (the edition's own words) the text is the block's.
    """
    links = [_link(mention, block, scene) for mention in mentions if mention.status == "linked"]
    elements = list(links)
    insertions: list[Insertion] = []
    marks = tuple(shown_marks(block))
    calls = 0
    for mark in marks:
        if mark.kind == "note-call":
            calls += 1
            insertions.append(_note_call(mark, f"{block.eid}__call_{calls}", scene))
        elif mark.kind == "correction":
            elements.append(_correction(mark, links, marks, scene.language))
            insertions += _corrected(block, mark, scene)
        elif mark.kind == "lacuna":
            insertions.append(_lacuna(block, mark, scene, is_supplied(mark, marks)))
        else:
            elements += _around(mark)
            insertions += _instead(block, mark)
    text = dress(block.text, scene.language)
    elements += _lettered(text, marks)
    if block.kind == "table" and not scene.home:
        elements += cell_elements(block)
    if not elements and not insertions:
        return escaped(text)
    solid = (element for element in elements if element.start < element.end)
    return woven(text, cut(solid, insertions), insertions)


def _link(mention: Mention, block: Block, scene: Scene) -> Element:
    instrument = scene.instruments[mention.instrument]
    names = ["m", f"m-{CLASS_LETTERS[instrument.class_]}"]
    title = kept = fragment = ""
    if mention.form == "anaphoric":
        names.append("inf")
        title = f' title="{escaped(dress(_inferred(mention, instrument)))}"'
    if mention.pinpoint:
        members = mention.pinpoint.members
        fragment = members[0].steps[0].eid
        kept = f' data-provisions="{" ".join(member.eid for member in members)}"'
    address = rooted(instrument.url, fragment)
    opening = f'<a class="{" ".join(names)}" href="{address}"{kept}{title}><span>'
    return Element(*_covered(mention, block.text), opening, "</span></a>", rank=0)


def _inferred(mention: Mention, instrument: Instrument) -> str:
    """What the words stand for and from what that was inferred, for eyes and for ears."""
    how = "rattachement" if mention.rule == "sidecar" else "rattachement déduit"
    meant = f"{how}\u00a0: {instrument.short or instrument.title}"
    return f"{meant}. {mention.reason}" if mention.reason else meant


def _covered(mention: Mention, text: str) -> Span:
    """What the link covers; the bracket round a provision is closed in it."""
    start, end = mention.reach
    opened = text.count("(", mention.end, end) > text.count(")", mention.end, end)
    return start, end + (opened and text.startswith(")", end))


def aimed_at(html: str, instrument: Instrument) -> str:
    """Texts as HTML with every mention of one instrument marked: the page is about it."""
    # Quotation marks straight before an address stand in links alone: in texts they are escaped.
    link = f'" href="{rooted(instrument.url)}'
    return html.replace(link, f" vise{link}")


def aimed_at_provision(html: str, instrument: Instrument, eid: str) -> str:
    """Texts as HTML with the mentions of one provision, or of what lies in it, marked."""
    link = re.escape(f'" href="{rooted(instrument.url)}#')
    named = rf'(?=(?:{link})[^"]*" data-provisions="(?:[^"]* )?{re.escape(eid)}(?:__|[ "]))'
    return re.sub(named, " vise", html)


def _around(mark: Mark) -> tuple[Element, ...]:
    tags = {
        "run-in": ('<span class="run-in">', "</span>", 1),
        "strong": ("<strong>", "</strong>", 2),
        "emphasis": ("<em>", "</em>", 3),
    }
    if mark.kind not in tags:
        return ()
    opening, closing, rank = tags[mark.kind]
    return (Element(mark.start, mark.end, opening, closing, rank),)


def _lettered(text: str, marks: tuple[Mark, ...]) -> Iterable[Element]:
    bold = [mark for mark in marks if mark.kind == "strong"]
    for start, end, style in letter_spans(text):
        if style == "superior":
            yield Element(start, end, "<sup>", "</sup>", rank=5)
        elif not any(mark.start < end and start < mark.end for mark in bold):
            yield Element(start, end, '<span class="sc">', "</span>", rank=5)


def _correction(
    mark: Mark, links: Sequence[Element], marks: Sequence[Mark], language: str
) -> Element:
    """The words received, out of sight and unspoken, and beside them the reading given.

    They stay in sight, struck out, where a link begins or ends in them: a reader must reach it.
    """
    touched = any(
        link.start < mark.end
        and mark.start < link.end
        and not (link.start <= mark.start and mark.end <= link.end)
        for link in links
    ) or any(other.kind == "note-call" and mark.start < other.start < mark.end for other in marks)
    opening = '<del class="sic">' if touched else '<del class="sic vh" aria-hidden="true">'
    given = escaped(dress(mark.value, language)).replace(LOST, "[…]")
    tail = f'<ins class="correction" data-ed>{given}</ins>'
    return Element(mark.start, mark.end, opening, "</del>", rank=4, tail=tail)


def _corrected(block: Block, mark: Mark, scene: Scene) -> tuple[Insertion, ...]:
    letter = _edition_call(block, mark, scene)
    return (Insertion(mark.end, mark.end, letter, apart=True),) if letter else ()


def _lacuna(block: Block, mark: Mark, scene: Scene, supplied: bool) -> Insertion:
    letter = "" if supplied else _edition_call(block, mark, scene)
    return Insertion(mark.start, mark.end, _gap(mark.value) + letter, apart=bool(letter))


def _instead(block: Block, mark: Mark) -> tuple[Insertion, ...]:
    if mark.kind == "page-break":
        return (Insertion(mark.start, mark.start, '<span class="page-break" data-ed></span>'),)
    if mark.kind == "line-break" and block.kind in _BROKEN_LINES:
        return (Insertion(mark.start, mark.start, "<br>"),)
    return ()


def _gap(lost: str) -> str:
    count = int(lost) if lost.isdecimal() else 0
    spoken = f"(lacune, {extent_lost(count)})" if count else "(lacune)"
    points = "·" * min(count or 3, _LONGEST_GAP)
    return (
        f'<span class="lacuna" data-ed><span class="vh">{spoken}</span>'
        f'<span aria-hidden="true">[{points}]</span></span>'
    )


def extent_lost(count: int) -> str:
    """« 9 caractères perdus »."""
    return counted(count, "caractère perdu")


def _edition_call(block: Block, mark: Mark, scene: Scene) -> str:
    letter = scene.letters.get((block.eid, mark.start), "")
    if not letter:
        return ""
    return (
        f'<a class="call ed" id="call_{letter}" href="#ed_{letter}" data-ed'
        f' aria-label="Note de l’édition {letter}">{letter}</a>'
    )


def _note_call(mark: Mark, identifier: str, scene: Scene) -> Insertion:
    sign = escaped(mark.label or "*")
    here = "" if scene.home else f' id="{identifier}"'
    markup = (
        f'<a class="call src"{here} href="{scene.home}#{mark.value}" data-ed'
        f' aria-label="Note {sign} du document">{sign}</a>'
    )
    return Insertion(mark.start, mark.end, markup, apart=True)
