"""The gold standard: what a careful reader marked in the sources as received."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FURNITURE = "page-furniture"


@dataclass(frozen=True, slots=True)
class GoldBlock:
    """A block as an editor would lay it out; offsets are code points of the source."""

    start: int
    end: int
    kind: str
    label: str
    part: int


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention as a reader marked it. ``is_optional``: readers differed; it counts for nothing."""

    start: int
    end: int
    surface: str
    instrument: str
    group: str
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GoldText:
    """One source with all that was marked in it. ``text`` is decoded, damage as U+FFFD."""

    name: str
    text: str
    blocks: tuple[GoldBlock, ...]
    mentions: tuple[GoldMention, ...]

    @property
    def furniture(self) -> tuple[tuple[int, int], ...]:
        """Spans of page furniture, which nobody asks a page to show."""
        return tuple((b.start, b.end) for b in self.blocks if b.kind == FURNITURE)


def digests_of(documents: Path) -> dict[str, Path]:
    """Every file under a folder by its SHA-256, in hexadecimal."""
    return {_digest(path): path for path in sorted(documents.rglob("*")) if path.is_file()}


def read_gold(folder: Path, documents: Path) -> dict[str, GoldText]:
    """Read the gold standard in a folder; its sources are found anywhere under ``documents``."""
    return read_marked(folder, digests_of(documents))


def read_marked(folder: Path, paths: Mapping[str, Path]) -> dict[str, GoldText]:
    """Read structure.json, mentions.json and sources.json; texts by the SHA-256 of their source.

    ``paths`` are the sources that there are by their digest; one of the gold that is not among
    them is left out: an archive may be another.
    """
    digests: Mapping[str, str] = _load(folder / "sources.json")
    structure, mentions = _load(folder / "structure.json"), _load(folder / "mentions.json")
    return {
        digest: GoldText(
            name,
            paths[digest].read_bytes().decode("utf-8", "replace"),
            tuple(_block(entry) for entry in structure if entry["file"] == name),
            tuple(_mention(entry) for entry in mentions if entry["file"] == name),
        )
        for name, digest in digests.items()
        if digest in paths
    }


def _load(path: Path) -> Any:  # noqa: ANN401
    return json.loads(path.read_text("utf-8"))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _block(entry: Mapping[str, Any]) -> GoldBlock:
    return GoldBlock(
        entry["text_start"], entry["text_end"], entry["kind"], entry["label"], entry["part"]
    )


def _mention(entry: Mapping[str, Any]) -> GoldMention:
    group = "anaphora" if entry["anaphoric"] else entry["class"]
    return GoldMention(
        entry["start"], entry["end"], entry["surface"], entry["instrument"], group,
        bool(entry["optional"]),
    )  # fmt: skip
