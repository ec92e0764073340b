"""Archive -> ``data/``: the fields of ``docs/open-data.md``, which are a public contract."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from paraphe.model import (
    Archive,
    Block,
    Cited,
    CitedProvision,
    Document,
    Instrument,
    Mark,
    Mention,
    Metadata,
    Pinpoint,
    Repair,
)

Json = dict[str, Any]


def written(data: Json | list[Json]) -> str:
    """The text of a file of ``data/``: compact, with a closing newline."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def documents_json(archive: Archive) -> list[Json]:
    """``data/documents.json``: one entry a document, newest first."""
    return [
        _identity(head.id, head.url, head.metadata, head.source_path, head.sha256)
        for head in archive.documents
    ]


def document_json(document: Document, mentions: Sequence[Mention]) -> Json:
    """``data/documents/<id>.json``: the blocks in reading order, mentions, repairs."""
    metadata, source = document.metadata, document.source
    return (
        _identity(document.id, document.url, metadata, source.path, source.sha256)
        | {
            "place": metadata.place,
            "issuers": list(metadata.issuers),
            "kind": metadata.kind,
            "symbol": metadata.symbol,
            "authentic_languages": list(metadata.authentic_languages),
            "excerpt": metadata.excerpt,
            "assumed": list(metadata.assumed),
            "restored": list(metadata.restored),
            "parts": [{"number": p.number, "role": p.role, "eid": p.eid} for p in document.parts],
            "blocks": [_block(block) for block in document.blocks],
            "mentions": [_mention(mention) for mention in mentions if not mention.is_bare],
            "implied": [_implied(mention) for mention in mentions if mention.is_bare],
            "repairs": [_repair(repair) for repair in document.repairs],
        }
        | _outlived(document)
    )


def with_texts(data: str, texts: Mapping[str, str]) -> str:
    """A document's file with ``document`` at the mentions of instruments whose text is held.

    It is no part of the leaf, which knows nothing of other documents.
    """
    if not texts:
        return data
    document = json.loads(data)
    for mention in (*document["mentions"], *document["implied"]):
        if text := texts.get(mention["instrument"]):
            mention["document"] = text
    return written(document)


def instruments_json(archive: Archive) -> list[Json]:
    """``data/instruments.json``: every instrument, by id, with how often it is cited."""
    return [
        _instrument(instrument, archive.cited.get(identifier, ()))
        | {"provisions": list(map(_provision, archive.provisions.get(identifier, ())))}
        for identifier, instrument in sorted(archive.instruments.items())
    ]


def _identity(identifier: str, url: str, metadata: Metadata, path: str, sha256: str) -> Json:
    return {
        "id": identifier,
        "url": url,
        "title": metadata.title,
        "date": metadata.date,
        "language": metadata.language,
        "source": {"path": path, "sha256": sha256},
    }


def _block(block: Block) -> Json:
    entry: Json = {
        "eid": block.eid,
        "kind": block.kind,
        "label": block.label,
        "part": block.part,
        "text": block.text,
    }
    if block.level:
        entry["level"] = block.level
    if block.marks:
        entry["marks"] = [_mark(mark) for mark in block.marks]
    return entry | {"source": [list(span) for span in block.source]}


def _outlived(document: Document) -> Json:
    """Published identifiers that have no text of their own any more."""
    aliases = [{"eid": eid, "target": target} for eid, target in document.aliases.items()]
    stones = [
        {"eid": s.eid, "part": s.part, "after": s.after, "quote": s.quote, "day": s.day,
         "reason": s.reason}
        for s in document.tombstones
    ]  # fmt: skip
    return ({"aliases": aliases} if aliases else {}) | ({"tombstones": stones} if stones else {})


def _mark(mark: Mark) -> Json:
    entry: Json = {"kind": mark.kind, "start": mark.start, "end": mark.end}
    if mark.value:
        entry["value"] = mark.value
    if mark.label:
        entry["label"] = mark.label
    return entry


def _mention(mention: Mention) -> Json:
    entry: Json = {
        "eid": mention.eid,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "instrument": mention.instrument,
        "form": mention.form,
        "rule": mention.rule,
        "status": mention.status,
    }
    if mention.reason:
        entry["reason"] = mention.reason
    return entry | ({"pinpoint": _pinpoint(mention.pinpoint)} if mention.pinpoint else {})


def _implied(mention: Mention) -> Json:
    """A provision without its instrument's name: no mention, since it does not name it."""
    return {
        "eid": mention.eid,
        "instrument": mention.instrument,
        "reason": mention.reason,
    } | (_pinpoint(mention.pinpoint) if mention.pinpoint else {})


def _pinpoint(pinpoint: Pinpoint) -> Json:
    entry: Json = {
        "start": pinpoint.start,
        "end": pinpoint.end,
        "text": pinpoint.text,
        "provisions": [member.eid for member in pinpoint.members],
    }
    ranges = [[end.eid for end in each.ends] for each in pinpoint.provisions if each.last]
    return entry | ({"ranges": ranges} if ranges else {})


def _provision(cited: CitedProvision) -> Json:
    step = cited.provision.steps[-1]
    return {
        "eid": cited.provision.eid,
        "printed": step.printed.strip("()") or step.number,
        "url": cited.url,
        "mentions": sum(item.citing.mentions for item in cited.cited),
        "paragraphs": sum(item.citing.blocks for item in cited.cited),
        "documents": len(cited.cited),
    }


def _repair(repair: Repair) -> Json:
    entry: Json = {
        "kind": repair.kind,
        "rule": repair.rule,
        "source": list(repair.source),
        "reason": repair.reason,
    }
    optional = {"before": repair.before, "after": repair.after, "eid": repair.eid}
    return entry | {key: value for key, value in optional.items() if value}


def _instrument(instrument: Instrument, cited: Sequence[Cited]) -> Json:
    names = [{"text": n.text, "kind": n.kind, "language": n.language} for n in instrument.names
             if n.kind in ("variant", "abbreviation")]  # fmt: skip
    return {
        "id": instrument.id,
        "class": instrument.class_,
        "title": instrument.title,
        "title_en": instrument.title_en,
        "url": instrument.url,
        "symbol": instrument.symbol,
        "names": names,
        "dates": [{"event": d.event, "date": d.date, "place": d.place} for d in instrument.dates],
        "sources": list(instrument.sources),
        "mentions": sum(item.citing.mentions for item in cited),
        "paragraphs": sum(item.citing.blocks for item in cited),
        "documents": len(cited),
    }
