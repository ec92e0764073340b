"""Document -> what the index is made of: the tokens of each block, and what a hit shows of it.

The pages that people read are not indexed: their apparatus is not text, and Pagefind would read
French its own way. What is shown is the text as printed; what is searched are tokens.
"""

import marshal
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from paraphe.model import Block, Document, Mention

from .words import Word, instrument_token, tokens, words

Json = dict[str, Any]
_ACRONYM = re.compile(r"(?<!\S)ŧ?([^\W\dŋŧþðđ]+)ð")
"""Of a token: an acronym without a number. What is none in a text need not be looked for."""

_BY_VALUE = 2
"""The last version of marshal's format of which equal values have equal bytes."""

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


class Feed(NamedTuple):
    """All that the index is told of one document.

    ``tokens`` of each block, separated by spaces, and their ``lengths``; ``shown`` is what the
    search page shows of the document; ``head`` what it filters by; ``forms`` its words as printed,
    ``acronyms`` those that are acronyms, as the tokens have them.
    """

    tokens: list[str]
    lengths: list[int]
    shown: Json
    head: Json
    forms: list[str]
    acronyms: list[str]


def feed(document: Document, mentions: Iterable[Mention], part_names: Mapping[int, str]) -> bytes:
    """The feed of a document, for ``read_feed``; ``part_names`` are those of later parts.

    ``shown["blocks"]`` has one ``[eid, place, number of the heading above or -1, text, [[start,
    end, instrument]…]]`` a block, offsets in UTF-16; ``head["cited"]`` one list of ids a block.
    """
    linked: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.status == "linked":
            linked[mention.eid].append(mention)
    cited = [sorted({m.instrument for m in linked.get(b.eid, ())}) for b in document.blocks]
    fed = {"shown": _shown(document, linked, part_names), "head": _head(document, cited)}
    return marshal.dumps(fed, _BY_VALUE)


def read_feed(data: bytes) -> Feed:
    """The feed that ``feed`` wrote, and its tokens, which only an index is asked for."""
    fed = marshal.loads(data)  # noqa: S302 - only we write
    texts: list[str] = [block[3] for block in fed["shown"]["blocks"]]
    language = fed["head"]["language"]
    found = [words(text, language) for text in texts]
    told = [
        [*tokens(block, language), *map(instrument_token, cited)]
        for block, cited in zip(found, fed["head"]["cited"], strict=True)
    ]
    lines = [" ".join(block) for block in told]
    return Feed(
        lines, [len(block) for block in told], fed["shown"], fed["head"], _forms(texts, found),
        sorted({a for line in lines for a in _ACRONYM.findall(line)}),
    )  # fmt: skip


def _head(document: Document, cited: list[list[str]]) -> Json:
    metadata = document.metadata
    return {
        "date": metadata.date,
        "issuers": list(metadata.issuers),
        "kind": metadata.kind,
        "language": metadata.language,
        "titles": [i for i, b in enumerate(document.blocks) if b.kind in ("part-title", "heading")],
        "cited": cited,
    }


def _shown(
    document: Document, linked: Mapping[str, list[Mention]], part_names: Mapping[int, str]
) -> Json:
    metadata = document.metadata
    blocks: list[list[Any]] = []
    heading, part = -1, 1
    for number, block in enumerate(document.blocks):
        place = ", ".join(filter(None, (part_names.get(block.part, "").lower(), _label(block))))
        if block.part != part or block.kind == "heading":
            heading, part = -1, block.part
        spans = _spans(block.text, linked.get(block.eid, ()))
        blocks.append([block.eid, place, heading, block.text, spans])
        if block.kind == "heading":
            heading = number
    return {
        "title": metadata.title,
        "date": metadata.date,
        "issuer": ", ".join(metadata.issuers),
        "blocks": blocks,
    }


def _spans(text: str, mentions: Sequence[Mention]) -> list[list[Any]]:
    """The mentions of a text, as JavaScript counts: what lies beyond U+FFFF is two."""
    long = [match.start() for match in _BEYOND.finditer(text)] if mentions else []
    return [
        [m.start + bisect_left(long, m.start), m.end + bisect_left(long, m.end), m.instrument]
        for m in mentions
    ]


def _forms(texts: Sequence[str], found: Sequence[Sequence[Word]]) -> list[str]:
    """The words of a document as they are printed, without capitals, numbers and common words."""
    return sorted(
        {
            text[word.start : word.end].lower().replace("\u00ad", "")
            for text, block in zip(texts, found, strict=True)
            for word in block
            if word.kind == "word" and len(word.form) > 2
        }
    )


def _label(block: Block) -> str:
    label = block.label.strip().removesuffix(".")
    if not any(map(str.isalnum, label)):
        return {"part-title": "titre", "heading": "intertitre", "footnote": "note"}.get(
            block.kind, "¶"
        )
    return f"§ {label}" if block.kind == "paragraph" else label
