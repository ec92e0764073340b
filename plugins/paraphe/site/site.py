"""Pelican's own class, made safe and quick: built aside, only what changed, swapped in, counted.

Named in ``pelicanconf.py`` as ``PELICAN_CLASS``. Whatever stops a build, the last good site stands.
"""

import gc
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from pelican import Pelican

from paraphe.model import Archive
from paraphe.progress import PATIENCE, Progress
from paraphe.store import BusyError, Output, Place, Store, identity, locked

from ..archive_context import build_of, stop
from .folder import busy, refuse_foreign, unwritable
from .settings import refuse_wrong


class Site(Pelican):
    """A Pelican whose output folder is either the last good site or the new one."""

    def init_plugins(self) -> None:
        """Load the plugins; settings that cannot be right end the build here."""
        asked = [str(name) for name in self.settings["PLUGINS"]]
        super().init_plugins()
        refuse_wrong(self.settings, asked)

    def run(self) -> None:
        """Build the site; ends with status 1 and the old site in place when something fails."""
        began = time.perf_counter()
        # What is loaded stays: looking for garbage in it over and over is a tenth of a small build.
        gc.freeze()
        place = Place(Path(self.output_path).resolve())
        progress = Progress()
        self.settings |= {"progress": progress}
        with alone(place, self.settings.get("BUILD_PATIENCE", 0)):
            place.clear()
            refuse_foreign(place.final)
            self._build(place)
        if (spent := time.perf_counter() - began) > PATIENCE:
            print(f"Time: {progress.told()}")
        print(summary(build_of(self.settings).archive, place.final, spent))
        # The process ends, or waits for the next change: its end looks through what is not frozen.
        gc.freeze()

    def _build(self, place: Place) -> None:
        store = open_store(Path(self.settings["CACHE_PATH"]))
        before = identity(place.final)
        output = Output(place.aside, place.final, store.manifest(place.final, before))
        self.settings |= {"store": store, "output": output}
        self.settings["JINJA_ENVIRONMENT"]["bytecode_cache"] = compiled_templates(store)
        self.output_path = str(place.aside)
        place.aside.mkdir()
        try:
            super().run()
            manifest = output.settle()
            made = place.prepare(output)
            # Known before it is there: a site and what it was made of are told by its identity.
            store.put_manifest(place.final, made, manifest, before)
            place.swap()
        finally:
            self.output_path = str(place.final)
            place.clear()
            store.close()


@contextmanager
def alone(place: Place, patience: float) -> Iterator[None]:
    """Hold the output folder's lock; what keeps a build from being written ends it, in one line."""
    try:
        place.final.parent.mkdir(parents=True, exist_ok=True)
        with locked(place.lock, patience):
            yield
    except BusyError as error:
        stop(busy(place.final, error))
    except (OSError, sqlite3.OperationalError) as error:
        if (told := unwritable(place.final, error)) is None:
            raise
        stop(told)


def open_store(folder: Path) -> Store:
    """The store in the cache folder; one in memory where nothing can be written there."""
    try:
        return Store(folder / "store.sqlite")
    except OSError as error:
        print(f"Nothing is kept for the next build: {error}", file=sys.stderr)
        return Store.in_memory()


def compiled_templates(store: Store) -> BytecodeCache | None:
    """Where templates lie compiled, so that not every build does it anew."""
    if store.path is None:
        return None
    folder = store.path.parent / "templates"
    folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder), "__page_%s.cache")


def summary(archive: Archive, place: Path, seconds: float) -> str:
    """One line: where the site is, and how much of everything is in it."""
    counts = {
        "document": len(archive.documents),
        "paragraph": sum(head.paragraphs for head in archive.documents),
        "instrument": len(archive.instruments),
        "link": sum(head.links for head in archive.documents),
        "problem": len(archive.problems) + sum(len(head.cases) for head in archive.documents),
    }
    listed = ", ".join(f"{count} {noun}{'s' * (count != 1)}" for noun, count in counts.items())
    return f"{place / 'index.html'}: {listed}, {seconds:.1f} s"
