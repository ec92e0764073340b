"""Pelican's own class, made safe and quick: built aside, only what changed, swapped in, counted.

Named in ``pelicanconf.py`` as ``PELICAN_CLASS``. Whatever stops a build, the last good site stays.
"""

import gc
import os
import shutil
import sys
import time
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from pelican import Pelican

from paraphe.model import Archive, ArchiveError, Problem, Severity
from paraphe.progress import PATIENCE, Progress
from paraphe.store import Output, Store

from .archive_context import build_of, stop

MARK = Path("data/documents.json")
"""What a folder holds that may be replaced: it was a site of an archive."""

GARBAGE = 100_000
"""Objects made between two looks for garbage; a build makes them by the million and drops few."""


class Site(Pelican):
    """A Pelican whose output folder is either the last good site or the new one."""

    def run(self) -> None:
        """Build the site; ends with status 1 and the old site in place when something fails."""
        began = time.perf_counter()
        # What is loaded stays: looking for garbage in it over and over is a tenth of a small build.
        gc.freeze()
        gc.set_threshold(GARBAGE)
        final = Path(self.output_path).resolve()
        refuse_foreign(final)
        store = open_store(Path(self.settings["CACHE_PATH"]))
        last = store.manifest(final) if (final / MARK).is_file() else {}
        output = Output(aside_of(final), final, last)
        progress = Progress()
        self.settings |= {"store": store, "output": output, "progress": progress}
        self.settings["JINJA_ENVIRONMENT"]["bytecode_cache"] = compiled_templates(store)
        self.output_path = str(output.aside)
        try:
            super().run()
            manifest = output.settle()
            store.put_manifest(final, output.in_doubt())
            output.take_place()
            store.put_manifest(final, manifest)
        finally:
            self.output_path = str(final)
            shutil.rmtree(output.aside, ignore_errors=True)
            store.close()
        if (spent := time.perf_counter() - began) > PATIENCE:
            print(f"Time: {progress.told()}")
        print(summary(build_of(self.settings).archive, final, spent))


def open_store(folder: Path) -> Store:
    """The store in the cache folder; one in memory where nothing can be written there."""
    try:
        return Store(folder / "store.sqlite")
    except OSError as error:
        print(f"Nothing is kept for the next build: {error}", file=sys.stderr)
        return Store.in_memory()


def compiled_templates(store: Store) -> BytecodeCache | None:
    """Where templates lie compiled, so that not every generator of every build does it anew."""
    if store.path is None:
        return None
    folder = store.path.parent / "templates"
    folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def aside_of(final: Path) -> Path:
    """A folder of this process beside the site; what killed builds left there is deleted."""
    for left in final.parent.glob(f".{final.name}.*.building"):
        if not _runs(left.suffixes[-2].removeprefix(".")):
            shutil.rmtree(left, ignore_errors=True)
    aside = final.with_name(f".{final.name}.{os.getpid()}.building")
    shutil.rmtree(aside, ignore_errors=True)
    return aside


def _runs(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def refuse_foreign(folder: Path) -> None:
    """End with status 1 for a folder that is neither empty nor a site: it would be replaced."""
    if not folder.exists() or (folder / MARK).is_file() or not any(folder.iterdir()):
        return
    message = "The output folder holds files that are not a site of Paraphe."
    hint = "Name another folder with -o, or empty this one."
    stop(ArchiveError(Problem(str(folder), 0, "foreign-output", Severity.ERROR, message, hint)))


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
