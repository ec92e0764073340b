"""Document -> the page that Pagefind indexes: text as printed, anchors, filters, and nothing else.

The pages that people read are not indexed: their typographic apostrophes hide words from
Pagefind's tokeniser (« l’Iran » is one word to it), and their apparatus is not text.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from html import escape

from paraphe.model import Block, Document, Instrument, Mention

_FOLD = {"’": "'", "‘": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-", "\u00ad": ""}

_WEIGHTS = {"part-title": "3", "heading": "2"}
"""Pagefind multiplies a word's worth by these; 1 elsewhere."""


def fold(text: str) -> str:
    """Write apostrophes and hyphens the one way that the tokeniser splits at."""
    # One search a sign is quicker than one look at every character: most texts have none of them.
    for sign, plain in _FOLD.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text


def feed(
    document: Document,
    mentions: Iterable[Mention],
    instruments: Mapping[str, Instrument],
    part_names: Mapping[int, str],
) -> str:
    """The HTML that Pagefind reads for a document; ``part_names`` are those of later parts.

    Each block is a ``<p id=eid>``. The meta value ``blocks`` is JSON, ``{eid: [place, heading,
    [instrument names]]}``: what a hit shows (« annexe 4, § 5 ») and is filtered by.
    """
    cited = _cited(mentions, instruments)
    names = sorted({name for cites in cited.values() for name in cites})
    metadata = document.metadata
    meta = {
        "title": metadata.title,
        "date": metadata.date,
        "issuer": ", ".join(metadata.issuers),
        "blocks": json.dumps(
            _blocks(document, cited, part_names), ensure_ascii=False, separators=(",", ":")
        ),
    }
    filters = [("issuer", name) for name in metadata.issuers]
    filters += [("year", metadata.date[:4])] if metadata.date else []
    filters += [("instrument", name) for name in names]
    return "\n".join(
        (
            f'<!doctype html><html lang="{escape(metadata.language)}"><body data-pagefind-body>',
            *(_attribute("meta", name, value) for name, value in meta.items()),
            *(_attribute("filter", name, value) for name, value in filters),
            *(_paragraph(block) for block in document.blocks),
            "</body></html>\n",
        )
    )


def name_of(instrument: Instrument) -> str:
    """The name that a filter shows: the short one where there is one."""
    return instrument.short or instrument.title


def _cited(
    mentions: Iterable[Mention], instruments: Mapping[str, Instrument]
) -> Mapping[str, list[str]]:
    """Map an eid to the names of the instruments that it cites, each once, in reading order."""
    cited: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        if mention.status == "linked":
            name = name_of(instruments[mention.instrument])
            if name not in cited[mention.eid]:
                cited[mention.eid].append(name)
    return cited


def _blocks(
    document: Document, cited: Mapping[str, list[str]], part_names: Mapping[int, str]
) -> Mapping[str, tuple[str, str, list[str]]]:
    """Map each eid to where it is, the heading above it, and what it cites."""
    blocks: dict[str, tuple[str, str, list[str]]] = {}
    heading, part = "", 1
    for block in document.blocks:
        if block.part != part or block.kind == "heading":
            heading, part = block.text if block.kind == "heading" else "", block.part
        place = ", ".join(filter(None, (part_names.get(part, "").lower(), _label(block))))
        blocks[block.eid] = (place, heading, cited.get(block.eid, []))
    return blocks


def _label(block: Block) -> str:
    label = block.label.strip().removesuffix(".")
    if not any(map(str.isalnum, label)):
        return {"part-title": "titre", "heading": "intertitre", "footnote": "note"}.get(
            block.kind, "¶"
        )
    return f"§ {label}" if block.kind == "paragraph" else label


def _attribute(kind: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{kind}="{name}[content]" content="{escape(value)}">'


def _paragraph(block: Block) -> str:
    weight = _WEIGHTS.get(block.kind)
    weighted = f' data-pagefind-weight="{weight}"' if weight else ""
    # A lacuna is no word: it would be found, and shown, as one.
    text = escape(fold(block.text).replace("\ufffd", "[…]"), quote=False)
    return f'<p id="{escape(block.eid)}"{weighted}>{text}</p>'
