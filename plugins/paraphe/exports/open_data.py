"""Archive -> ``data/``: the fields of ``docs/open-data.md``, which are a public contract."""

from collections.abc import Iterable
from typing import Any

from paraphe.model import Archive, Backlink, Block, Document, Instrument, Mark, Mention, Repair

Json = dict[str, Any]


def documents_json(archive: Archive) -> list[Json]:
    """``data/documents.json``: one entry a document, newest first."""
    return [_head(document) for document in archive.documents]


def document_json(document: Document, mentions: Iterable[Mention]) -> Json:
    """``data/documents/<id>.json``: the blocks in reading order, mentions, repairs."""
    metadata = document.metadata
    return _head(document) | {
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
        "mentions": [_mention(mention) for mention in mentions],
        "repairs": [_repair(repair) for repair in document.repairs],
    }


def instruments_json(archive: Archive) -> list[Json]:
    """``data/instruments.json``: every instrument, by id, with how often it is cited."""
    return [
        _instrument(instrument, archive.backlinks.get(instrument.id, ()))
        for _, instrument in sorted(archive.instruments.items())
    ]


def _head(document: Document) -> Json:
    metadata = document.metadata
    return {
        "id": document.id,
        "url": document.url,
        "title": metadata.title,
        "date": metadata.date,
        "language": metadata.language,
        "source": {"path": document.source.path, "sha256": document.source.sha256},
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
    return entry | ({"reason": mention.reason} if mention.reason else {})


def _repair(repair: Repair) -> Json:
    entry: Json = {
        "kind": repair.kind,
        "rule": repair.rule,
        "source": list(repair.source),
        "reason": repair.reason,
    }
    optional = {"before": repair.before, "after": repair.after, "eid": repair.eid}
    return entry | {key: value for key, value in optional.items() if value}


def _instrument(instrument: Instrument, backlinks: Iterable[Backlink]) -> Json:
    backlinks = tuple(backlinks)
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
        "mentions": sum(len(backlink.mentions) for backlink in backlinks),
        "paragraphs": len(backlinks),
        "documents": len({backlink.document for backlink in backlinks}),
    }
