"""What is measured: the competitors, each in a folder of its own, and how a run is made ready."""

import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .articles import for_hugo, for_pelican, write_articles
from .compose import Essay, compose
from .hugo import SITE
from .recombine import FOLDER, essays, recombine
from .stock import gather

SETTINGS = """\
from pelicanconf import *

THEME = {theme!r}
# Where the project keeps what it knows of a build before, so that a run can start without it.
CACHE_PATH = {cache!r}
# The others write pages and an index, no books.
FORMS = ()
"""
UNSEARCHED = 'PLUGINS = [name for name in PLUGINS if name != "paraphe.search_index"]\n'
PARAPHE = (
    sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "settings.py",
    "--fatal", "errors",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where and on what to measure. ``root`` is the project; ``folder`` is deleted and made."""

    root: Path
    folder: Path
    count: int
    seed: int
    hugo: Path | None


@dataclass(frozen=True, slots=True)
class Trial:
    """A command to measure; ``ready`` brings its folder into the state that a round starts from.

    ``ready`` is given the number of the round, from 0; its time is not measured.
    """

    key: str
    command: tuple[str | Path, ...]
    folder: Path
    ready: Callable[[int], None]
    environment: dict[str, str] = field(default_factory=dict)


def set_up(shop: Workshop, only: Sequence[str] = ()) -> tuple[Trial, ...]:
    """Write the corpora, and name the trials of a round in their order.

    ``only`` names the competitors to take; none named, all are. KeyError for one not known.
    """
    shutil.rmtree(shop.folder, ignore_errors=True)
    shop.folder.mkdir(parents=True)
    return tuple(trial for name in only or COMPETITORS for trial in _MAKERS[name](shop))


def _texts(shop: Workshop) -> Path:
    """The content folder of Paraphe; the floor reads its documents too."""
    content = shop.folder / "paraphe" / "content"
    if not content.is_dir():
        recombine(shop.root / "content", content, shop.count, shop.seed)
    return content


def _floor(shop: Workshop) -> list[Trial]:
    folder = shop.folder / "floor"
    folder.mkdir()
    script = Path(__file__).with_name("floor.py")
    documents = _texts(shop) / FOLDER
    return [Trial("floor", (sys.executable, script, documents, "output"), folder,
                  _emptied(folder))]  # fmt: skip


def _pelican(shop: Workshop) -> list[Trial]:
    folder = shop.folder / "pelican"
    write_articles(_essays(shop), folder / "content", for_pelican)
    command = (sys.executable, "-m", "pelican", "content", "-o", "output", "-t", "simple")
    return [Trial("pelican", command, folder, _emptied(folder, "content"))]


def _hugo(shop: Workshop) -> list[Trial]:
    if not shop.hugo:
        return []
    folder = shop.folder / "hugo"
    shutil.copytree(SITE, folder)
    write_articles(_essays(shop), folder / "content", for_hugo)
    kept = ("content", *(path.name for path in SITE.iterdir()))
    command = (shop.hugo, "build", "--quiet", "--noBuildLock", "--destination", "output")
    environment = {"HUGO_CACHEDIR": str(folder / "cache")}
    return [Trial("hugo", command, folder, _emptied(folder, *kept), environment)]


def _essays(shop: Workshop) -> Iterable[Essay]:
    return essays(shop.root / "content", shop.count, shop.seed)


def _paraphe(shop: Workshop) -> list[Trial]:
    folder, edit = shop.folder / "paraphe", _Edit.of(shop, _texts(shop))
    empty = _emptied(folder, "content")

    def anew(number: int) -> None:
        edit.undo()
        empty(number)
        _write_settings(shop, folder, UNSEARCHED)

    states: tuple[tuple[str, Callable[[int], None]], ...] = (
        ("paraphe-whole", anew), ("paraphe-unchanged", lambda _: None),
        ("paraphe-edited", edit.make),
    )  # fmt: skip
    environment = {"PYTHONPATH": str(shop.root)}
    return [Trial(key, PARAPHE, folder, ready, environment) for key, ready in states]


def _pagefind(shop: Workshop) -> list[Trial]:
    """The whole build again, the search index made too, in a folder of its own."""
    folder = shop.folder / "pagefind"
    recombine(shop.root / "content", folder / "content", shop.count, shop.seed)
    empty = _emptied(folder, "content")

    def anew(number: int) -> None:
        empty(number)
        _write_settings(shop, folder, "")

    return [Trial("paraphe-searched", PARAPHE, folder, anew, {"PYTHONPATH": str(shop.root)})]


def _write_settings(shop: Workshop, folder: Path, more: str) -> None:
    text = SETTINGS.format(theme=str(shop.root / "theme"), cache=str(folder / "store"))
    (folder / "settings.py").write_text(text + more, "utf-8")


@dataclass(frozen=True, slots=True)
class _Edit:
    """One document, and the sentences that one round after another adds to a paragraph of it."""

    path: Path
    text: str
    sentences: tuple[str, ...]

    @classmethod
    def of(cls, shop: Workshop, content: Path) -> "_Edit":
        stock = gather(shop.root / "content")
        essay = compose(stock, shop.seed, (shop.count + 1) // 2)
        path = content / FOLDER / essay.house.folder / f"{essay.id}.txt"
        return cls(path, essay.text, stock.openings)

    def make(self, number: int) -> None:
        """A text that no build has seen before: the longest paragraph, and one sentence more."""
        longest = max(self.text.splitlines(), key=len)
        sentence = self.sentences[number % len(self.sentences)]
        self.path.write_text(self.text.replace(longest, f"{longest} {sentence}", 1), "utf-8")

    def undo(self) -> None:
        self.path.write_text(self.text, "utf-8")


def _emptied(folder: Path, *kept: str) -> Callable[[int], None]:
    """Deletes all that a build left behind, whatever its name."""

    def empty(_: int) -> None:
        for path in folder.iterdir():
            if path.name in kept:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()

    return empty


_MAKERS: dict[str, Callable[[Workshop], list[Trial]]] = {
    "floor": _floor, "pelican": _pelican, "hugo": _hugo,
    "paraphe": _paraphe, "pagefind": _pagefind,
}  # fmt: skip
COMPETITORS = tuple(_MAKERS)
"""In the order of a round."""
