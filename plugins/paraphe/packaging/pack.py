"""An index of Pagefind -> scripts that hold it, for pages that are opened from a folder.

A browser lets such a page load classic scripts, and nothing else. Memory sticks give every file
32 KB or more: few scripts take the place of many small files.
"""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from pathlib import Path

from .classic import classic

BUNDLE = 175_000
"""Bytes of a script that holds files, as near as their sizes allow."""

ENGINE = "pagefind.js"
FIRST = ("pagefind-entry.json", "wasm.*")
"""Files that every search needs: they come with the engine."""
LEFT = (ENGINE, f"{ENGINE}.gz", "pagefind-worker.js")
"""Files that the scripts do not hold: they are scripts, or could not run there."""

_PUT = "paraphe.offline.put(document.currentScript.src"
_SHELF = Path(__file__).with_name("offline.js")


def pack(folder: Path) -> dict[str, bytes]:
    """The scripts for the index in ``folder``, by their path in it: ``offline.js`` and its bundles.

    Raises UnknownEngineError for a Pagefind that is not known.
    """
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    kept = {name: path for name, path in names.items() if not is_packed(name) and name not in LEFT}
    first = {name: path for name, path in kept.items() if any(map(path.match, FIRST))}
    bundles = list(_bundles([name for name in kept if name not in first], kept))
    engine = classic((folder / ENGINE).read_text("utf-8"))
    firsts = json.dumps([bundle[0] for bundle in bundles])
    shelf = _SHELF.read_text("utf-8").rstrip()
    scripts = {"offline.js": f"{shelf}({engine}, {firsts}, {_written(first, first)});\n"}
    for number, bundle in enumerate(bundles, 1):
        scripts[f"packed/{number}.js"] = f"{_PUT}, {_written(bundle, kept)});\n"
    return {path: text.encode() for path, text in scripts.items()}


def is_packed(name: str) -> bool:
    """Whether a file of an index is one that ``pack`` made."""
    return name == "offline.js" or name.startswith("packed/")


def _bundles(names: Sequence[str], paths: Mapping[str, Path]) -> Iterator[Sequence[str]]:
    """Cut the names, in their order, into runs of about the same size."""
    ordered = sorted(names)
    sizes = [4 * -(-paths[name].stat().st_size // 3) for name in ordered]
    share = sum(sizes) / max(1, round(sum(sizes) / BUNDLE))
    # A file belongs to the run that its middle lies in.
    middles = (end - size / 2 for end, size in zip(accumulate(sizes), sizes, strict=True))
    numbered = zip(ordered, middles, strict=True)
    for _, run in groupby(numbered, key=lambda pair: int(pair[1] // share)):
        yield [name for name, _ in run]


def _written(names: Iterable[str], paths: Mapping[str, Path]) -> str:
    """A script's object of base64, by name."""
    return json.dumps(
        {name: base64.b64encode(paths[name].read_bytes()).decode("ascii") for name in names}
    )
