"""A document as Akoma Ntoso 3.0 (OASIS), its identifiers those of the page.

Of the elements of the text, just those that the archive gives an identifier have an ``eId``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from paraphe.model import Block, Document, Part, Tombstone
from paraphe.rendering import Composition
from paraphe.rendering.nest import escaped

from .akn_inline import Scene, cells, inline, placed_notes
from .akn_kinds import element_of
from .akn_meta import meta, name_of
from .akn_tree import Divided, Node, divide, pieces_of
from .legal import legal

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_BODIES = {"act": "body", "bill": "body"}
_ARTICLE = re.compile(r"art(?:icle|\.)", re.IGNORECASE)


def akn(composition: Composition) -> str:
    """The XML of a document; addresses of the site are rooted (see ``rendering.address``)."""
    document = composition.document
    element = element_of(document.metadata.kind)
    scene = Scene(
        document, composition.mentions, composition.instruments, placed_notes(document),
        _aliases(document),
    )  # fmt: skip
    main, *later = document.parts or (Part(1, "main", ""),)
    attached = "".join(_attachment(scene, part) for part in later)
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{NAMESPACE}">'
        f'<{element} name="{name_of(document.metadata)}" contains="originalVersion">'
        f"{meta(document)}{_text(scene, main, _BODIES.get(element, 'mainBody'))}"
        f"{f'<attachments>{attached}</attachments>' if attached else ''}"
        f"</{element}></akomaNtoso>\n"
    )
    return legal(xml)


def _aliases(document: Document) -> dict[str, list[str]]:
    """The aliases of each block, those of parts and of nothing under the name of the part."""
    found: dict[str, list[str]] = {}
    blocks = {block.eid for block in document.blocks}
    parts = {part.eid for part in document.parts}
    for alias, target in sorted(document.aliases.items()):
        found.setdefault(target if target in blocks | parts else "", []).append(alias)
    return found


def _attachment(scene: Scene, part: Part) -> str:
    return (
        f'<attachment eId="{part.eid}"><doc name="{part.role}">{meta(scene.document, part)}'
        f"{_text(scene, part, 'mainBody')}</doc></attachment>"
    )


def _text(scene: Scene, part: Part, body: str) -> str:
    """Preface, body and conclusions of a part."""
    divided = divide(pieces_of(scene.document, part.number, frozenset(scene.placed)))
    inner = "".join((
        *(f'<hcontainer name="alias" eId="{eid}"/>' for eid in scene.aliases.get(part.eid, ())),
        *_nodes(scene, divided.body),
    ))  # fmt: skip
    return (
        f"{_preface(scene, divided)}"
        f"<{body}>{inner or _empty(body)}</{body}>"
        f"{_conclusions(scene, divided)}"
    )


def _empty(body: str) -> str:
    """What a body without a text holds: the schema wants something."""
    return '<hcontainer name="empty"/>' if body == "body" else "<p/>"


def _preface(scene: Scene, divided: Divided) -> str:
    lines = "".join(
        f'<p eId="{block.eid}" class="{block.kind}">{_headed(scene, block)}</p>'
        for block in divided.lead
    )
    return f"<preface>{lines}</preface>" if lines else ""


def _headed(scene: Scene, block: Block) -> str:
    text = inline(block, scene)
    return f"<docTitle>{text}</docTitle>" if block.kind == "part-title" else text


def _conclusions(scene: Scene, divided: Divided) -> str:
    lines = "".join(
        f'<p eId="{block.eid}" class="{block.kind}">{inline(block, scene)}</p>'
        for block in divided.close
    )
    return f"<conclusions>{lines}</conclusions>" if lines else ""


def _nodes(scene: Scene, nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        yield (
            _tombstone(node.piece)
            if isinstance(node.piece, Tombstone)
            else _block(scene, node.piece, node.children)
        )


def _block(scene: Scene, block: Block, children: Sequence[Node]) -> str:
    name, attributes = _element(block)
    inner = "".join(_nodes(scene, children))
    if block.kind == "heading":
        content = f"<heading>{inline(block, scene)}</heading>{inner}"
    else:
        holder = "intro" if children else "content"
        shown = _table(scene, block) or f"<p>{inline(block, scene)}</p>"
        number = f"<num>{escaped(block.label)}</num>" if block.label else ""
        content = f"{number}<{holder}>{shown}</{holder}>{inner}"
    return f'<{name} eId="{block.eid}"{attributes}>{content}</{name}>'


def _element(block: Block) -> tuple[str, str]:
    """The hierarchical element that a block is, and its other attributes."""
    if block.kind == "heading":
        return "section", ""
    if block.kind == "list-item":
        return ("point" if any(map(str.isalnum, block.label)) else "indent"), ""
    if block.kind == "paragraph":
        if _ARTICLE.match(block.label):
            return "article", ""
        return ("alinea" if "__al_" in block.eid else "paragraph"), ""
    return "hcontainer", f' name="{block.kind}"'


def _table(scene: Scene, block: Block) -> str:
    """The rows of a table; "" where its cells are not known."""
    if block.kind != "table":
        return ""
    rows = "".join(
        f"<tr>{''.join(_cell(heads, text) for _, heads, text in row)}</tr>"
        for _, row in groupby(cells(block, scene), key=lambda cell: cell[0])
    )
    names = "".join(
        f'<p><marker name="alias" eId="{eid}"/></p>' for eid in scene.aliases.get(block.eid, ())
    )
    return f"{names}<table>{rows}</table>" if rows else ""


def _cell(heads: bool, text: str) -> str:
    name = "th" if heads else "td"
    return f"<{name}><p>{text}</p></{name}>"


def _tombstone(stone: Tombstone) -> str:
    """An identifier whose text is gone: its first words, and what is known of its end."""
    told = ", ".join(filter(None, (stone.day, stone.reason)))
    reason = f' title="{escaped(told)}"' if told else ""
    return (
        f'<hcontainer name="tombstone" eId="{stone.eid}" status="removed"{reason}>'
        f"<content><p>{escaped(stone.quote)}</p></content></hcontainer>"
    )
