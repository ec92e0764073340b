"""Plugin: the client-side search index, made by Pagefind from the Archive into ``pagefind/``.

Pagefind reads every document again when one has changed, and costs as much as all the rest: with
``SEARCH_INDEX = False`` (a draft) the index of the last build stays as it is. ``SEARCH_FORMS`` says
in which forms the index is there: ``files``, which a page fetches from a server, and ``packed``,
scripts that a page opened from a folder loads.
"""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from pelican import Pelican, signals

from paraphe.model import Head, Instrument
from paraphe.search import (
    Feed,
    Json,
    named,
    pages,
    read_feed,
    rechunk,
    shards,
    tables,
    vocabulary,
    written,
    zipped,
)
from paraphe.store import code_digest, digest

from .archive_context import ArchiveGenerator, Build, build_of

SHARD = 1_000
"""Documents in one index, some more by chance: Pagefind holds a megabyte of each in memory."""

UNUSED = ("pagefind-*ui*", "pagefind-highlight.js", "pagefind-worker.js")
"""Files of Pagefind's bundle that the site's own search page does without."""


class SearchIndex(ArchiveGenerator):
    """Feeds every document to Pagefind and keeps what the search page loads."""

    def generate_output(self, _: object) -> None:
        """Write ``pagefind/``, ``pagefind-2/`` …; CalledProcessError where Pagefind fails."""
        build = build_of(self.context)
        forms = self.settings["SEARCH_FORMS"]
        size = self.settings.get("SEARCH_SHARD", SHARD)
        for number, (name, heads) in enumerate(shards(build.archive.documents, size)):
            key = digest(code_digest(), repr(sorted(forms)), *(head.digest for head in heads))
            draft = not self.settings.get("SEARCH_INDEX", True)
            if not build.output.keep(f"{name}/", None if draft else key):
                with build.progress.step("search index"):
                    write_index(build, heads, Path(self.output_path) / name, number)
                    keep_forms(Path(self.output_path) / name, forms)
                build.output.announce(f"{name}/", key)


def write_index(build: Build, heads: Sequence[Head], bundle: Path, number: int) -> None:
    """Feed some documents to Pagefind; the index and its tables go to ``bundle``.

    The fragments of one index bear the name of its language: each number has one of its own.
    """
    # What packages sites is large to load, and not waited for where no index is made.
    from paraphe.packaging import ENGINE  # noqa: PLC0415

    language = f"qa{ascii_lowercase[number % 26]}"
    with tempfile.TemporaryDirectory(prefix="paraphe-") as folder:
        feeds = _laid(build, heads, Path(folder), language)
        index(Path(folder), bundle, language)
    for pattern in UNUSED:
        for path in bundle.glob(pattern):
            path.unlink()
    rechunk(bundle)
    instruments, names = _instruments(build, feeds)
    shorts = {i.id: i.short or i.title for i in instruments}
    beside: dict[str, Json | list[Any]] = {
        "documents": tables(feeds, bundle, "/documents/{}/", shorts),
        "names": named(instruments, names),
        **{f"words-{initial}": table for initial, table in vocabulary(feeds.values()).items()},
    }
    for name, table in beside.items():
        (bundle / f"{name}.json.gz").write_bytes(written(table))
    # Servers that zip nothing give it out, too, at a quarter of its size.
    (bundle / f"{ENGINE}.gz").write_bytes(zipped((bundle / ENGINE).read_bytes()))


def _laid(build: Build, heads: Sequence[Head], folder: Path, language: str) -> dict[str, Feed]:
    """Lay out the pages for Pagefind; the feeds without their tokens, which take most memory."""
    feeds: dict[str, Feed] = {}
    for head in heads:
        fed = read_feed(build.leaves.own(head.id).feed)
        pages([(head.id, fed)], folder, language)
        feeds[head.id] = fed._replace(tokens=[])
    return feeds


def _instruments(
    build: Build, feeds: Mapping[str, Feed]
) -> tuple[list[Instrument], dict[str, list[str]]]:
    """The instruments that some documents cite, and every name that their records give them."""
    cited = {i for fed in feeds.values() for ids in fed.head["cited"] for i in ids}
    authority = build.leaves.authority
    names: dict[str, list[str]] = {}
    for name, entries in (*authority.names.items(), *authority.sigles.items()):
        for entry in entries:
            if entry.instrument in cited and entry.kind != "exclusion":
                names.setdefault(entry.instrument, []).append(name)
    return [build.archive.instruments[i] for i in sorted(cited)], names


def index(site: Path, bundle: Path, language: str) -> None:
    """Run Pagefind over ``site``; the index goes to ``bundle``."""
    import pagefind_bin  # noqa: PLC0415 - as above

    subprocess.run(  # noqa: S603 - the binary is the package's own, the paths are ours
        [str(pagefind_bin.get_executable()), "--site", str(site), "--output-path", str(bundle),
         "--force-language", language, "--quiet"],
        check=True, capture_output=True,
    )  # fmt: skip


def keep_forms(bundle: Path, forms: Sequence[str]) -> None:
    """Pack the index in ``bundle`` and take its own files away, as the forms ask for."""
    from paraphe.packaging import is_packed, pack  # noqa: PLC0415 - as above

    if "packed" in forms:
        for name, script in pack(bundle).items():
            path = bundle / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(script)
    if "files" not in forms:
        for path in sorted(bundle.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif not is_packed(path.relative_to(bundle).as_posix()):
                path.unlink()


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return SearchIndex


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
