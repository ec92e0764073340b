"""The resolver's files of a large archive, made without reading any text."""

import re
from datetime import date, timedelta
from pathlib import Path

from paraphe.model import Head, Metadata
from paraphe.resolver import called, document_row, labels, name_files, row_files, script
from tests.samples import ARCHIVE

ISSUERS = ("Groupe des Sept", "Conférence du désarmement", "OSCE, Conseil ministériel", "AIEA")
PLACES = ("Lyon", "Genève", "Vienne", "Toronto", "New York", "Lomé", "Almaty")
KINDS = ("communiqué", "déclaration", "lettre", "note verbale", "décision")
MATTERS = (
    "sur la sécurité internationale", "relative aux armes légères", "sur le climat et la paix",
    "concernant la non-prolifération", "sur les droits des réfugiés", "relative au commerce",
)  # fmt: skip


def head(number: int) -> Head:
    """The head of a document of that number, unlike its neighbours."""
    (model,) = ARCHIVE.documents
    day = date(1990, 1, 1) + timedelta(days=(number * 37) % 12_000)
    if number == 1203:
        day = date(1996, 4, 3)
    issuer, place = ISSUERS[number % len(ISSUERS)], PLACES[number % len(PLACES)]
    if number == 1203:
        issuer, place = ISSUERS[0], PLACES[0]
    kind = KINDS[number % len(KINDS)]
    title = f"{kind.capitalize()} n° {number} {MATTERS[number % len(MATTERS)]}"
    metadata = Metadata(title, day.isoformat(), place, (issuer,), kind)
    fields = {name: getattr(model, name) for name in Head.__dataclass_fields__}
    return Head(**fields | {"id": f"essai-{number}", "metadata": metadata})


def lay_out(folder: Path, page: str, count: int) -> None:
    """Write page, names, rows and the labels of one document into ``folder``."""
    heads = sorted(map(head, range(1, count + 1)), key=lambda h: h.metadata.date, reverse=True)
    files = dict(row_files("documents", [document_row(h) for h in heads]))
    names = dict(name_files("documents", [called(h).names for h in heads]))
    blocks = [
        {"eid": f"para_{n}", "kind": "paragraph", "label": f"{n}.", "part": 1, "text": "Texte."}
        for n in range(1, 9)
    ]
    parts = [{"number": 1, "role": "main", "eid": ""}]
    told = labels({"parts": parts, "blocks": blocks})
    files |= names | {"labels/essai-1203": script("labels/essai-1203", told)}
    for shelf in ("instruments", "acts"):
        files |= dict(name_files(shelf, []))
    for name, text in files.items():
        path = folder / "renvoi" / f"{name}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    counts = f'data-counts="{len(names)} 1 1"'
    (folder / "renvoi" / "index.html").write_text(
        re.sub(r'data-counts="[^"]*"', counts, page), "utf-8"
    )
    target = folder / "documents" / "essai-1203" / "index.html"
    target.parent.mkdir(parents=True)
    target.write_text("<!doctype html><title>Essai</title><p id=para_3>3.", "utf-8")
