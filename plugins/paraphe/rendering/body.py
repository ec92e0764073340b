"""The text of a document as HTML: every block with its identifier, its mark, its margin."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from paraphe.model import Block, Document, Instrument, Part, Tombstone

from .address import rooted
from .composition import Composition
from .dress import dress, dressed_name, own
from .french import CLASS_LETTERS
from .history import removals
from .kept import aliases_by_target, stones_by_place, tombstones
from .letters import in_capitals
from .nest import escaped
from .titles import same_words, shown_title
from .tongue import spoken_in

_MOST_CITED = 6
_LEADING = frozenset({"part-title", "dateline", "notice", "reference"})
_LENGTHS = ((170, "longest"), (80, "long"))
_BULLETS = frozenset("-–—•·*◦▪►")


@dataclass(frozen=True, slots=True)
class Body:
    """``lead`` is what stands above the first paragraph, title included; ``text`` the rest."""

    lead: str
    text: str
    has_dateline: bool


@dataclass(frozen=True, slots=True)
class _Page:
    composition: Composition
    calls: Mapping[str, str]
    aliases: Mapping[str, str]
    stones: Mapping[tuple[int, str], tuple[Tombstone, ...]]
    titles: frozenset[str]
    removals: Mapping[str, str]
    spoken: str
    """The attributes of what holds words of the text, where they are not French."""
    short_links: dict[str, str] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        return self.composition.document

    @property
    def language(self) -> str:
        return self.composition.language


def body(composition: Composition) -> Body:
    """The whole text; addresses are rooted, identifiers are the blocks' own."""
    document = composition.document
    page = _Page(
        composition, _first_calls(document), aliases_by_target(document),
        stones_by_place(document), _titles(document), _removals(composition),
        spoken_in(composition.language),
    )  # fmt: skip
    by_part: dict[int, list[Block]] = {}
    for block in document.blocks:
        by_part.setdefault(block.part, []).append(block)
    main = by_part.get(1, [])
    leading = 0
    while leading < len(main) and main[leading].kind in _LEADING:
        leading += 1
    text = "".join(_blocks(page, main[leading:], 2))
    pieces = [f'<div class="part">{_stones(page, 1, "")}{text}</div>']
    for part in document.parts:
        if part.number > 1:
            name = composition.part_names[part.number]
            pieces.append(_part(page, part, name, by_part.get(part.number, [])))
    lead = main[:leading]
    dated = any(block.kind == "dateline" for block in lead)
    return Body("".join(_lead(page, lead)), "".join(pieces), dated)


def _first_calls(document: Document) -> dict[str, str]:
    """The identifier of the first call of each footnote."""
    calls: dict[str, str] = {}
    for block in document.blocks:
        marks = (mark for mark in block.marks if mark.kind == "note-call")
        for number, mark in enumerate(marks, 1):
            calls.setdefault(mark.value, f"{block.eid}__call_{number}")
    return calls


def _titles(document: Document) -> frozenset[str]:
    """The first title of each part, which heads it."""
    first: dict[int, str] = {}
    for block in document.blocks:
        if block.kind == "part-title":
            first.setdefault(block.part, block.eid)
    return frozenset(first.values())


def _stones(page: _Page, part: int, after: str, tag: str = "div") -> str:
    """What stood behind a block and was removed."""
    stones = page.stones.get((part, after))
    return tombstones(stones, tag, page.removals) if stones else ""


def _removals(composition: Composition) -> Mapping[str, str]:
    """Where the history tells of each removal, as rooted addresses."""
    if not composition.document.tombstones:
        return {}
    page = f"{composition.document.url}historique/"
    return {eid: rooted(page, anchor) for eid, anchor in removals(composition.editions).items()}


def _lead(page: _Page, blocks: Sequence[Block]) -> Iterator[str]:
    """The head of the document: exactly one h1, printed or the editor's."""
    title = page.document.metadata.title
    headed = [b for b in blocks if b.kind == "part-title" and same_words(b.corrected, title)]
    if not headed:
        yield f"<h1{_long(title)}{page.spoken}>{escaped(dress(title, page.language))}</h1>"
    for block in blocks:
        if headed and block is headed[0]:
            shown = shown_title(page.document, block)
            yield _element("h1", _long(shown.corrected), page, shown)
            yield _notes(page, block)
        else:
            yield _block(page, block, 2)
        yield _stones(page, block.part, block.eid)


def _long(title: str) -> str:
    """The class of a title that is long for its size; capitals take more room."""
    room = len(title) * (1.35 if in_capitals(title) else 1)
    name = next((name for least, name in _LENGTHS if room > least), "")
    return f' class="{name}"' if name else ""


def _part(page: _Page, part: Part, name: str, blocks: Sequence[Block]) -> str:
    titled = any(block.kind == "part-title" for block in blocks)
    pieces = [f'<section class="part annex" id="{part.eid}" aria-label="{name}">']
    pieces.append(page.aliases.get(part.eid, ""))
    pieces.append(f'<p class="rank">{name}</p>{_stones(page, part.number, "")}')
    pieces += _blocks(page, blocks, 3 if titled else 2)
    return "".join((*pieces, "</section>"))


def _blocks(page: _Page, blocks: Sequence[Block], first_level: int) -> Iterator[str]:
    """Blocks in order, items of one list together; headings never skip a level."""
    last = first_level - 1
    for is_item, group in groupby(blocks, key=lambda block: block.kind == "list-item"):
        if is_item:
            items = (
                _item(page, block) + _stones(page, block.part, block.eid, "li") for block in group
            )
            yield f'<ul class="items">{"".join(items)}</ul>'
            continue
        for block in group:
            if block.kind == "heading":
                last = min(first_level + block.level - 1, last + 1, 6)
            yield _block(page, block, last) + _stones(page, block.part, block.eid)


def _block(page: _Page, block: Block, level: int) -> str:
    if block.kind == "part-title":
        return _part_title(page, block)
    if block.kind == "heading":
        return _element(f"h{level}", "", page, block) + _notes(page, block)
    if block.kind == "dateline":
        return _element("p", ' class="dateline"', page, block) + _notes(page, block)
    if block.kind == "footnote":
        return _footnote(page, block)
    if block.kind == "table":
        return _table(page, block)
    return _row("div", page, block, f"par {block.kind}" if block.kind != "paragraph" else "par")


def _part_title(page: _Page, block: Block) -> str:
    shown = shown_title(page.document, block)
    is_heading = block.part > 1 and block.eid in page.titles
    tag, name = ("h2", "") if is_heading else ("p", ' class="printed-title"')
    return _element(tag, name, page, shown) + _notes(page, block)


def _element(tag: str, attributes: str, page: _Page, block: Block, after: str = "") -> str:
    """What holds the words of a block: its identifier, and the signs that are the source's own."""
    signs = own(block.text)
    kept = f' data-kept="{signs}"' if signs else " data-kept"
    return (
        f'<{tag} id="{block.eid}"{attributes}{page.spoken}{kept}>{page.aliases.get(block.eid, "")}'
        f"{page.composition.here(block)}{after}</{tag}>"
    )


def _item(page: _Page, block: Block) -> str:
    return _row("li", page, block, f"par item depth-{min(max(block.level, 1), 4)}")


def _row(tag: str, page: _Page, block: Block, name: str, after: str = "") -> str:
    """Number, text, margin."""
    return (
        f'<{tag} class="{name}">{gutter(block, f"#{block.eid}", "lien permanent")}'
        f"{_element('p', '', page, block, after)}{_margin(page, block)}</{tag}>"
    )


def _table(page: _Page, block: Block) -> str:
    """A table scrolls by itself where it is too wide, also by the keyboard."""
    signs = own(block.text)
    kept = f' data-kept="{signs}"' if signs else " data-kept"
    number = block.eid.rpartition("_")[2]
    return (
        f'<div class="par table">{gutter(block, f"#{block.eid}", "lien permanent")}'
        f'<div class="cells" id="{block.eid}" role="region" tabindex="0"'
        f' aria-label="Tableau {number}"{kept}>{page.aliases.get(block.eid, "")}'
        f"<table{page.spoken}>{page.composition.here(block)}</table></div>"
        f"{_margin(page, block)}</div>"
    )


def _footnote(page: _Page, block: Block) -> str:
    call = page.calls.get(block.eid, "")
    back = (
        f' <a class="back" href="#{call}" data-ed aria-label="Retour à l’appel de la note">↑</a>'
        if call
        else ""
    )
    return _row("div", page, block, "par footnote", back)


def gutter(block: Block, href: str, purpose: str) -> str:
    """The number, letter or ¶ beside a text: a link to it."""
    label = block.label.strip()
    if label in _BULLETS:
        shown, spoken, mute = "–", "Élément de liste", ""
    elif label:
        shown = label.removesuffix(".") or label
        itself = _NAMED.search(label)
        spoken = shown if itself else f"{_LABELLED.get(block.kind, 'Paragraphe')} {shown}"
        mute = ""
    else:
        shown, spoken, mute = "¶", _UNLABELLED.get(block.kind, "Alinéa"), " mute"
    named = escaped(f"{spoken}, {purpose}")
    printed = f' data-printed="{escaped(label)}"' if label and label != shown else ""
    return f'<a class="num{mute}" href="{href}" aria-label="{named}"{printed}>{escaped(shown)}</a>'


_NAMED = re.compile(r"[^\W\d_]{4}")
"""A label that says by itself what it numbers: « Article 2 »."""

_LABELLED = {"list-item": "Alinéa", "footnote": "Note"}
_UNLABELLED = {
    "footnote": "Note", "signature": "Signature", "reference": "Référence", "notice": "Avis",
    "heading": "Intertitre", "part-title": "Titre", "dateline": "Date et lieu",
    "table": "Tableau",
}  # fmt: skip


def _margin(page: _Page, block: Block) -> str:
    """What stands beside a text: the instruments it cites, the edition's notes."""
    aside = _cited_here(page, block) + _notes(page, block)
    return f'<div class="margin">{aside}</div>' if aside else ""


def _cited_here(page: _Page, block: Block) -> str:
    mentions = page.composition.mentions.get(block.eid, ())
    linked = (m.instrument for m in mentions if m.status == "linked")
    cited = list(dict.fromkeys(linked))[:_MOST_CITED]
    if not cited:
        return ""
    lines = "".join(f"<li>{_short_link(page, instrument)}</li>" for instrument in cited)
    return f'<ul class="cited-here" aria-label="Cités ici">{lines}</ul>'


def _short_link(page: _Page, identifier: str) -> str:
    if identifier not in page.short_links:
        page.short_links[identifier] = _linked(page.composition.instruments[identifier])
    return page.short_links[identifier]


def _linked(instrument: Instrument) -> str:
    name = dressed_name(instrument.short or _number(instrument) or instrument.title)
    letter = CLASS_LETTERS[instrument.class_]
    return f'<a class="ref c-{letter}" href="{rooted(instrument.url)}">{escaped(name)}</a>'


def _number(instrument: Instrument) -> str:
    """What a resolution or decision is called for short; a treaty's symbol tells nobody a thing."""
    return instrument.symbol if instrument.class_ in ("resolution", "decision") else ""


def _notes(page: _Page, block: Block) -> str:
    return "".join(
        f'<p class="note ed" id="ed_{note.letter}"><a href="#call_{note.letter}"'
        f' aria-label="Note {note.letter}, retour au texte">{note.letter}</a> {note.html}</p>'
        for note in page.composition.apparatus.notes.get(block.eid, ())
    )
