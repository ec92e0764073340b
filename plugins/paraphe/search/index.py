"""Feeds -> the pages that Pagefind reads, and what stands beside its index for the search page.

Pagefind says which document holds a token, and at which of its words. The table `documents` says
which block that is, and all that is filtered by; a fragment says what is shown of a document.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from .feed import Feed, Json
from .rechunk import SIGNED
from .words import LETTERS
from .zipped import zipped


def pages(feeds: Iterable[tuple[str, Feed]], folder: Path, language: str) -> None:
    """Write the page of each document, with its id, into ``folder``; see ``tables`` for the rest.

    ``language`` is one that Pagefind does not know: it shall not stem.
    """
    for identifier, fed in feeds:
        path = folder / identifier / "index.html"
        path.parent.mkdir(parents=True)
        blocks = "\n".join(f"<p>{escape(block, quote=False)}</p>" for block in fed.tokens)
        # The name of a fragment is told from the page: it must change when what is shown does.
        mark = f"<p>ŋŋ{hashlib.sha256(_packed(fed.shown)).hexdigest()[:8].translate(LETTERS)}</p>"
        path.write_text(
            f'<!doctype html><html lang="{language}"><body data-pagefind-body>\n'
            f"{blocks}\n{mark}\n</body></html>\n", "utf-8",
        )  # fmt: skip


def tables(
    feeds: Mapping[str, Feed], bundle: Path, address: str, shorts: Mapping[str, str]
) -> Json:
    """Put what is shown into Pagefind's fragments in ``bundle``; the table of its documents.

    ``address`` is that of a document, with ``{}`` for its id; ``shorts`` are the short names of the
    instruments cited. ValueError where Pagefind has not made one fragment a document.
    """
    names: dict[str, str] = {}
    for path in sorted((bundle / "fragment").iterdir()):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNED))
        identifier = fragment["url"].strip("/")
        names[identifier] = path.name.partition(".")[0]
        told = feeds[identifier].shown
        shown = {
            "url": address.format(identifier), "content": "", "word_count": 0, "filters": {},
            "meta": {**told, "blocks": [block[1:] for block in told["blocks"]]},
            "anchors": [{"id": block[0]} for block in told["blocks"]],
        }  # fmt: skip
        path.write_bytes(zipped(SIGNED + _packed(shown)))
    if names.keys() != feeds.keys():
        raise ValueError(f"Pagefind has made {len(names)} fragments of {len(feeds)} documents.")
    return _documents([names[i] for i in feeds], list(feeds.values()), shorts)


def written(table: Json | list[Any]) -> bytes:
    """A table as a file: JSON, gzipped."""
    return zipped(_packed(table))


def _documents(names: Sequence[str], feeds: Sequence[Feed], shorts: Mapping[str, str]) -> Json:
    """One column a field: neighbours that are alike are cheap to zip."""
    heads = [fed.head for fed in feeds]
    instruments = _numbers(i for head in heads for cited in head["cited"] for i in cited)
    issuers = _numbers(name for head in heads for name in head["issuers"])
    kinds = _numbers(head["kind"] for head in heads)
    languages = _numbers(head["language"] for head in heads)
    return {
        "names": names,
        "dates": [head["date"] for head in heads],
        "issuers": list(issuers),
        "issued": [[issuers[name] for name in head["issuers"]] for head in heads],
        "kinds": list(kinds),
        "kind": [kinds[head["kind"]] for head in heads],
        "languages": list(languages),
        "language": [languages[head["language"]] for head in heads],
        "lengths": [fed.lengths for fed in feeds],
        "titles": [head["titles"] for head in heads],
        "acronyms": sorted({a for fed in feeds for a in fed.acronyms}),
        "instruments": [[identifier, shorts[identifier]] for identifier in instruments],
        "cited": [
            {str(n): [instruments[i] for i in c] for n, c in enumerate(head["cited"]) if c}
            for head in heads
        ],
    }


def _numbers(values: Iterable[str]) -> dict[str, int]:
    return {value: number for number, value in enumerate(sorted(set(values)))}


def _packed(data: Json | list[Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
