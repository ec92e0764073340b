"""A site's open data, as far as the evaluation reads it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class PublishedBlock:
    """A block of ``blocks[]``; ``at`` is where it begins in the text laid end to end."""

    eid: str
    kind: str
    label: str
    part: int
    text: str
    at: int

    @property
    def text_at(self) -> int:
        """Where the reading text begins, after the label and its space."""
        return self.at + (len(self.label) + 1 if self.label else 0)

    @property
    def end(self) -> int:
        """Where the block ends in the text laid end to end."""
        return self.text_at + len(self.text)


@dataclass(frozen=True, slots=True)
class PublishedMention:
    """A linked mention; ``start`` and ``end`` are offsets into the text laid end to end."""

    start: int
    end: int
    surface: str
    instrument: str
    group: str


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """A document of the site, laid end to end: each label, a space, the text, a line end."""

    sha256: str
    text: str
    blocks: tuple[PublishedBlock, ...]
    mentions: tuple[PublishedMention, ...]


def read_published(data: Path) -> Iterator[PublishedDocument]:
    """Read the documents that ``documents.json`` lists, in its order."""
    known = data / "instruments.json"
    classes = json.loads(known.read_text("utf-8")) if known.is_file() else []
    groups = {entry["id"]: entry["class"] for entry in classes}
    for entry in json.loads((data / "documents.json").read_text("utf-8")):
        path = data / "documents" / f"{entry['id']}.json"
        yield lay_out(json.loads(path.read_text("utf-8")), groups)


def lay_out(document: Mapping[str, Any], classes: Mapping[str, str]) -> PublishedDocument:
    """Lay the blocks of ``data/documents/<id>.json`` end to end, with their linked mentions.

    ``classes`` says of each instrument what it is.
    """
    blocks: list[PublishedBlock] = []
    at = 0
    for entry in document["blocks"]:
        label = entry.get("label") or ""
        block = PublishedBlock(
            entry["eid"], entry["kind"], label, entry.get("part", 1), entry["text"], at
        )
        blocks.append(block)
        at = block.end + 1
    text = "\n".join(f"{b.label} {b.text}" if b.label else b.text for b in blocks)
    by_eid = {block.eid: block for block in blocks}
    mentions = tuple(
        _mention(by_eid[entry["eid"]], entry, classes)
        for entry in document["mentions"]
        if entry.get("status", "linked") == "linked"
    )
    return PublishedDocument(document["source"]["sha256"], text, tuple(blocks), mentions)


def _mention(
    block: PublishedBlock, entry: Mapping[str, Any], classes: Mapping[str, str]
) -> PublishedMention:
    start, end = entry["start"], entry["end"]
    anaphoric = entry.get("form") == "anaphoric"
    return PublishedMention(
        block.text_at + start, block.text_at + end, block.text[start:end], entry["instrument"],
        "anaphora" if anaphoric else classes.get(entry["instrument"], ""),
    )  # fmt: skip
