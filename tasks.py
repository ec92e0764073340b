"""The work of the project, as Invoke tasks: `.venv/bin/invoke --list` names them all."""

# ruff: noqa: PLC0415
# A task imports what it needs itself: `lint` and `clean` must run when the code does not.

import runpy
import shutil
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

# ruff: noqa: E402 - see above
from paraphe.command_line.tell import tell
from paraphe.command_line.words import TakesWords
from paraphe.command_line.workshop import (
    bench,
    call,
    chromium,
    clean,
    fuzz,
    lint,
    lock,
    picture,
    test,
)

__all__ = [
    "bench", "build", "check", "clean", "evaluate", "fuzz", "ledger", "lint", "lock", "new",
    "package", "pdf", "picture", "publish", "serve", "test", "verify",
]  # fmt: skip

PACKAGED = (
    # A package is read from a folder: its links end in files, and a page may load scripts only.
    'SITEURL=""', 'LINK_SUFFIX="index.html"', 'SEARCH_FORMS=["packed"]',
)  # fmt: skip


def _build(content: str, output: str, settings: str, *more: str) -> int:
    """Run Pelican's own command; the exit status."""
    if not (ROOT / content).is_dir():
        raise Exit(f"{content}: there is no such folder. --content names that of an archive.", 1)
    return call(
        sys.executable, "-m", "pelican", content, "-o", output, "-s", settings,
        "--fatal", "errors", *more,
    )  # fmt: skip


@task(
    help={
        "content": "the folder of the archive",
        "output": "the folder that the site is written to",
        "settings": "pelicanconf.py, or publishconf.py for the web",
    }
)
def build(
    _: Context, content: str = "content", output: str = "output", settings: str = "pelicanconf.py"
) -> None:
    """Build the site; the first error stops the build, with exit status 1."""
    if _build(content, output, settings):
        raise Exit(code=1)


@task(
    help={
        "content": "the folder of the archive",
        "folder": "where the packages are written to",
        "zim": "a ZIM for Kiwix too",
        "bag": "a BagIt deposit too: the content folder and the site",
        "epub": "the archive as an EPUB too; as several, by year, where it is large",
    }
)
def package(
    _: Context, content: str = "content", folder: str = ".", zim: bool = False, bag: bool = False,
    epub: bool = False,
) -> None:  # fmt: skip
    """Build the site anew as a ZIP that is unpacked anywhere and opened with a double click."""
    from paraphe import packaging

    site, target = ROOT / ".cache" / "package", ROOT / folder
    shutil.rmtree(site, ignore_errors=True)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise Exit(f"{folder}: a file is in the way. --folder names a folder.", 1) from error
    if _build(content, str(site), "publishconf.py", "-e", *PACKAGED):
        raise Exit(code=1)
    version = packaging.version_of(ROOT)
    more = [name for name, wanted in (("bag", bag), ("zim", zim), ("epub", epub)) if wanted]
    for made in packaging.make_packages(site, ROOT / content, target, version, more):
        print(made)


@task(
    help={
        "files": "as they came: .txt .md .html .docx .odt .rtf .pdf",
        "issuer": "its folder (g7) or its name; else as the text says",
        "id": "of the document, e.g. g7-toronto-2018; else it is proposed",
        "language": "its code, e.g. fr; else as the words tell",
        "content": "the folder of the archive",
    },
    positional=["files"],
    klass=TakesWords,
)
def new(
    _: Context, files: Sequence[str], issuer: str = "", id: str = "", language: str = "",
    content: str = "content",
) -> None:  # fmt: skip
    """Take files of any form into the archive: the text, a sidecar, the original kept."""
    from paraphe import accession

    wishes = accession.Wishes(issuer, id, language)
    taken, problems = accession.take_in([Path(f) for f in files], ROOT / content, wishes)
    tell(accession.told(taken, ROOT))
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise Exit(code=1)


@task(
    help={
        "documents": "their identifiers, with commas",
        "output": "the folder of the built site",
        "folder": "where the PDFs are written to",
    }
)
def pdf(_: Context, documents: str, output: str = "output", folder: str = ".") -> None:
    """Print documents of the built site with Chromium: numbers, address, outline, tags."""
    from paraphe import packaging

    names = documents.split(",")
    try:
        for made in packaging.print_documents(
            ROOT / output, names, ROOT / folder, chromium("A PDF is printed by Chromium.")
        ):
            print(made)
    except packaging.MissingPageError as error:
        raise Exit(f"{output}: no page of {error}. Build the site first.", 1) from error


@task(help={"port": "of the address on this machine; 0 for any that is free"})
def serve(_: Context, port: int = 8000) -> None:
    """Build, show the site at an address on this machine; at a change, build and load again."""
    from paraphe import preview

    if _build("content", "output", "pelicanconf.py"):
        raise Exit(code=1)
    # Drafts: the search index stays that of the first build.
    draft = ("-e", "SEARCH_INDEX=false", "BUILD_PATIENCE=120")
    builder = preview.Builder(["content", "-o", "output", "-s", "pelicanconf.py",
                               "--fatal", "errors", *draft])  # fmt: skip
    preview.serve(ROOT, ROOT / "output", builder, port)


@task(
    help={
        "limit": "notes of one kind that are listed; 0 for all",
        "uncited": "list the records that no document cites",
    }
)
def check(_: Context, limit: int = 20, uncited: bool = False) -> None:
    """Print what an editor should look at, gravest first, with the lines that settle it."""
    from paraphe.archive import survey
    from paraphe.audit import audit, read_site
    from paraphe.editing import report
    from paraphe.model import Severity
    from paraphe.store import Store

    found = survey(ROOT / "content", Store(ROOT / ".cache" / "paraphe" / "store.sqlite"))
    built = (ROOT / "output" / "index.html").is_file()
    dead = audit(read_site(ROOT / "output")) if built else []
    checked = report(found.archive, [*found.problems, *dead], found.known, limit)
    tell((*checked.lines, *(checked.uncited if uncited else ())))
    if checked.counts[Severity.ERROR]:
        raise Exit(code=1)


@task(help={"data": "the folder of the site's open data", "errors": "list every difference"})
def evaluate(_: Context, data: str = "output/data", errors: bool = False) -> None:
    """Score the built site against the gold standard; fail under the floors."""
    from paraphe.evaluation import verdict

    found = verdict(ROOT / data, ROOT / "tests" / "gold", ROOT / "content" / "documents")
    if errors:
        tell(found.differences)
    tell([found.text])
    if found.failures:
        raise Exit("\n".join(found.failures), code=1)


@task(
    help={
        "content": "the folder of the archive",
        "day": "of this edition, e.g. 2026-11-21; else today",
        "allow": 'words for a ledger, as often as needed: "g8-denver-1997: removed para_2 « … »"',
    },
    iterable=["allow"],
)
def ledger(
    _: Context, content: str = "content", day: str = "", allow: list[str] | None = None
) -> None:
    """Take into the ledgers every identifier that is published next, and every change of words."""
    from paraphe import archive
    from paraphe.model import ArchiveError
    from paraphe.store import Store

    try:
        store = Store(ROOT / ".cache" / "paraphe" / "store.sqlite")
        known = archive.allow(ROOT / content, store, allow or ())
        told = archive.record(ROOT / content, known, day or archive.today())
    except ArchiveError as error:
        raise Exit(str(error), code=1) from error
    tell(told or ["The ledgers say what the archive has."])


@task(
    help={"folder": "of a published site; else the one that was built"},
    positional=["folder"], klass=TakesWords,
)  # fmt: skip
def verify(_: Context, folder: str = "output") -> None:
    """Check a site's folder: every file there, none changed, none too many, every link leads on."""
    from paraphe.publishing import verify

    if problems := verify(ROOT / folder):
        raise Exit("\n".join(map(str, problems)), code=1)
    print(f"{folder}: whole, every link and anchor leads on.")


@task(
    help={
        "target": "a folder, user@host:/path or branch:gh-pages; else PUBLISH_TARGET",
        "content": "the folder of the archive",
        "dry-run": "send nothing, and say what would change",
        "uncommitted": "publish content that is not committed, too",
    },
    positional=["target"],
    klass=TakesWords,
)
def publish(
    _: Context, target: str = "", content: str = "content", dry_run: bool = False,
    uncommitted: bool = False,
) -> None:  # fmt: skip
    """Build the site for the web, check it, and put it where readers find it."""
    from paraphe import publishing
    from paraphe.model import ArchiveError

    settings, site = runpy.run_path(str(ROOT / "publishconf.py")), ROOT / ".cache" / "publish"
    what = publishing.Publication(
        ROOT, ROOT / content, site, ROOT / ".cache" / "paraphe" / "store.sqlite",
        target or settings["PUBLISH_TARGET"], settings["SITEURL"], settings["PUBLISH_ALLOWS"],
    )  # fmt: skip
    build = partial(_build, content, str(site), "publishconf.py")
    try:
        for line in publishing.publish(what, build, rehearse=dry_run, uncommitted=uncommitted):
            tell([line])
    except ArchiveError as error:
        raise Exit(f"{error}\nNothing was published.", code=1) from error
