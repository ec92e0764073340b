"""The work of the project, as Invoke tasks: `.venv/bin/invoke --list` names them all."""

# ruff: noqa: PLC0415
# A task imports what it needs itself: `lint` and `clean` must run when the code does not.

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.parser.argument import Argument
from invoke.tasks import Task, task

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

PACKAGED = (
    # A package is read from a folder: its links end in files, and a page may load scripts only.
    'SITEURL=""', 'LINK_SUFFIX="index.html"', 'SEARCH_FORMS=["packed"]',
)  # fmt: skip
REBUILT = (
    "output", ".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis",
)  # fmt: skip


def _call(*command: str) -> int:
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603


def _must(*command: str) -> None:
    if _call(*command):
        raise Exit(code=1)


def _build(content: str, output: str, settings: str, *more: str) -> int:
    """Run Pelican's own command; the exit status."""
    if not (ROOT / content).is_dir():
        raise Exit(f"{content}: there is no such folder. --content names that of an archive.", 1)
    return _call(
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


class _Files(Argument):
    """All words behind the task that are no option's: Invoke itself takes one alone."""

    @property
    def value(self) -> list[str] | None:
        """The words; None while some are still to come, since the parser asks for no more then."""
        words = sys.argv[sys.argv.index("new") + 1 :] if "new" in sys.argv else []
        options = [i for i, word in enumerate(words) if word.startswith("-")]
        values = {i + 1 for i in options if "=" not in words[i]}
        count = len(set(range(len(words))) - {*options, *values})
        return self._value if len(self._value or ()) >= max(1, count) else None

    @value.setter
    def value(self, word: str) -> None:
        self.raw_value = word
        self._value = [*(self._value or ()), word]


class _TakesFiles(Task[Any]):
    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """Those of the task, its files as many as there are."""
        found = super().get_arguments(ignore_unknown_help)
        files = next(each for each in found if each.name == "files")
        many = _Files(names=files.names, help=files.help, positional=True)
        return [many if each is files else each for each in found]


@task(
    help={
        "files": "as they came: .txt .md .html .docx .odt .rtf .pdf",
        "issuer": "its folder (g7) or its name; else as the text says",
        "id": "of the document, e.g. g7-toronto-2018; else it is proposed",
        "language": "its code, e.g. fr; else as the words tell",
        "content": "the folder of the archive",
    },
    positional=["files"],
    klass=_TakesFiles,
)
def new(
    _: Context, files: Sequence[str], issuer: str = "", id: str = "", language: str = "",
    content: str = "content",
) -> None:  # fmt: skip
    """Take files of any form into the archive: the text, a sidecar, the original kept."""
    from paraphe import accession

    wishes = accession.Wishes(issuer, id, language)
    taken, problems = accession.take_in([Path(f) for f in files], ROOT / content, wishes)
    print("\n".join(accession.told(taken, ROOT)))
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
            ROOT / output, names, ROOT / folder, _chromium("A PDF is printed by Chromium.")
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
    print("\n".join((*checked.lines, *(checked.uncited if uncited else ()))))
    if checked.counts[Severity.ERROR]:
        raise Exit(code=1)


@task(help={"data": "the folder of the site's open data", "errors": "list every difference"})
def evaluate(_: Context, data: str = "output/data", errors: bool = False) -> None:
    """Score the built site against the gold standard; fail under the floors."""
    from paraphe.evaluation import verdict

    found = verdict(ROOT / data, ROOT / "tests" / "gold", ROOT / "content" / "documents")
    if errors:
        print("\n".join(found.differences))
    print(found.text)
    if found.failures:
        raise Exit("\n".join(found.failures), code=1)


@task(
    help={
        "count": "documents of the archive",
        "runs": "rounds; the medians are shown",
        "large": "measure 10,000 documents too",
        "only": "some of floor, pelican, hugo, paraphe, pagefind, with commas",
        "search": "measure searches instead: Paraphe, stock Pagefind, MiniSearch",
        "recognition": "measure instead what finding the references costs",
    }
)
def bench(
    _: Context, count: int = 1_000, runs: int = 3, large: bool = False, only: str = "",
    search: bool = False, recognition: bool = False,
) -> None:  # fmt: skip
    """Measure what a build costs beside other generators; keep it in BENCHMARKS.md."""
    from paraphe import benchmark

    kind: Literal["build", "search", "recognition"]
    kind = "recognition" if recognition else "search" if search else "build"
    try:
        request = benchmark.Request(kind, count, runs, large, tuple(filter(None, only.split(","))))
        say = partial(print, file=sys.stderr, flush=True)
        print(benchmark.answer(ROOT, request, _chromium, say))
    except (benchmark.UnknownCompetitorError, benchmark.CommandFailedError) as error:
        raise Exit(str(error), code=1) from error


def _chromium(
    why: str = "What a search costs over the network is measured with Chromium.",
) -> Path:
    from tests import equipment

    if found := equipment.install().chromium:
        return found
    raise Exit(why, code=1)


@task(help={"options": "for pytest, e.g. --options='tests/source -k label'"})
def test(_: Context, options: str = "") -> None:  # noqa: PT028
    """Install what the tests need, the browser included, and run them all."""
    from tests import equipment

    found = equipment.install()
    for line in found.missing:
        print(line, file=sys.stderr, flush=True)
    status = _call(sys.executable, "-m", "pytest", *options.split())
    if status or (found.missing and equipment.is_required()):
        raise Exit(code=1)


@task(
    help={
        "content": "the folder of the archive",
        "day": "of this edition, e.g. 2026-11-21; else today",
        "allow": 'words for a ledger, as often as needed: "g8-denver-1997: removed para_2 « … »"',
    },
    iterable=["allow"],
)
def ledger(_: Context, content: str = "content", day: str = "", allow: Sequence[str] = ()) -> None:
    """Take into the ledgers every identifier that is published next, and every change of words."""
    from paraphe import archive
    from paraphe.model import ArchiveError
    from paraphe.store import Store

    try:
        store = Store(ROOT / ".cache" / "paraphe" / "store.sqlite")
        known = archive.allow(ROOT / content, store, allow)
        told = archive.record(ROOT / content, known, day or archive.today())
    except ArchiveError as error:
        raise Exit(str(error), code=1) from error
    print("\n".join(told) or "The ledgers say what the archive has.")


@task
def lint(_: Context) -> None:
    """Check style and types: ruff, ruff format, mypy."""
    commands = (
        ("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("mypy", "tasks.py"),
    )  # fmt: skip
    statuses = [_call(sys.executable, "-m", *command) for command in commands]
    if any(statuses):
        raise Exit(code=1)


@task
def clean(_: Context) -> None:
    """Delete all that can be made again, the virtual environment excepted."""
    for name in REBUILT:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    shutil.rmtree(ROOT / ".output.last", ignore_errors=True)
    for made in ROOT.glob("paraphe-*.zi[pm]"):
        made.unlink()
    for name in ("plugins", "tests"):
        for folder in list((ROOT / name).rglob("__pycache__")):
            shutil.rmtree(folder, ignore_errors=True)


@task
def lock(_: Context) -> None:
    """Make requirements.txt from requirements.in anew, with hashes and without addresses."""
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        _must(sys.executable, "-m", "venv", folder)
        _must(str(python), "-m", "pip", "install", "--quiet", "uv")
        _must(
            str(python), "-m", "uv", "pip", "compile", "requirements.in",
            "--output-file", "requirements.txt", "--quiet", "--upgrade",
            "--universal", "--python-version", "3.11", "--generate-hashes",
            "--no-header", "--no-emit-index-url",
        )  # fmt: skip
    _must(sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes",
          "-r", "requirements.txt")  # fmt: skip


@task
def picture(_: Context) -> None:
    """Make the README's picture of a page, from the built site."""
    from tests import equipment

    _must(
        sys.executable, "tests/picture.py", str(equipment.install().chromium),
        "output/documents", "docs/images",
    )  # fmt: skip
