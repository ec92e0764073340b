"""What an archive would call a new document: its identifier and its folder, like those it has."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from paraphe.model import ArchiveError, Metadata
from paraphe.source import documents, sidecar_of

_IDLE = frozenset({
    "de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "sur", "a", "au", "aux", "un",
    "une", "pour", "par", "the", "of", "and", "on", "to", "in", "for",
})  # fmt: skip
_LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LONGEST = 60
_NO_ISSUER = "divers"
_NO_DATE = "sans-date"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folders of an archive by the issuers that its sidecars name, and its identifiers."""

    folders: Mapping[str, str]
    ids: frozenset[str]
    issuers: Mapping[str, tuple[str, ...]]

    def folder_of(self, issuers: Sequence[str]) -> str:
        """The folder of an issuer: the archive's own, or one made of its name."""
        for issuer in issuers:
            if folder := self.folders.get(slug(issuer)):
                return folder
        return short(issuers[0]) if issuers else _NO_ISSUER

    def free(self, wanted: str) -> str:
        """The identifier, with a number behind it where it is taken."""
        name, count = wanted, 1
        while name in self.ids:
            count += 1
            name = f"{wanted}-{count}"
        return name


def survey(content: Path) -> Shelf:
    """Look through the sidecars of an archive. One that cannot be read tells nothing."""
    folders: dict[str, Counter[str]] = {}
    issuers: dict[str, Counter[str]] = {}
    root = content / "documents"
    paths = _documents(content)
    for path in paths:
        folder = path.parent.relative_to(root).as_posix()
        for issuer in _issuers(sidecar_of(path)):
            folders.setdefault(slug(issuer), Counter())[folder] += 1
            issuers.setdefault(folder, Counter())[issuer] += 1
    return Shelf(
        {name: count.most_common(1)[0][0] for name, count in folders.items()},
        frozenset(path.stem for path in paths),
        {name: (count.most_common(1)[0][0],) for name, count in issuers.items()},
    )


def _issuers(sidecar: Path | None) -> list[str]:
    # Read as it is: what is wrong with a sidecar is for the build to tell.
    try:
        text = sidecar.read_text("utf-8") if sidecar else ""
        data = yaml.load(text, Loader=_LOADER)  # noqa: S506 - text alone, no objects
    except (yaml.YAMLError, UnicodeDecodeError, OSError):
        return []
    issuers = data.get("issuers", []) if isinstance(data, dict) else []
    return [each for each in issuers if isinstance(each, str)] if isinstance(issuers, list) else []


def _documents(content: Path) -> tuple[Path, ...]:
    try:
        return documents(content)
    except ArchiveError:
        # The archive has problems of its own, which its build tells; names are taken all the same.
        files = sorted((content / "documents").rglob("*"))
        return tuple(p for p in files if p.suffix in {".txt", ".md"})


def identifier(folder: str, metadata: Metadata) -> str:
    """The identifier that a document asks for: issuer, place or matter, year."""
    year = metadata.date[:4] or _NO_DATE
    matter = short(metadata.place) or short(metadata.symbol) or _matter(metadata)
    stem = "-".join(part for part in (folder.rpartition("/")[2], matter, year) if part)
    return stem[:_LONGEST].strip("-")


def _matter(metadata: Metadata) -> str:
    words = [w for w in slug(metadata.title).split("-") if w not in _IDLE and len(w) > 2]
    return "-".join(words[:3])


def short(name: str) -> str:
    """A name as part of an address: its abbreviation if it gives one, else its first words."""
    if match := re.search(r"\(([A-Z][A-Za-z0-9]{1,9})\)", name):
        return slug(match[1])
    first = re.split(r"[,(;]", name)[0]
    words = [word for word in slug(first).split("-") if word and word not in _IDLE]
    return "-".join(words[:3])


def slug(text: str) -> str:
    """Small letters a to z, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "Oe"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
