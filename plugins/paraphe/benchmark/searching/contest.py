"""The searches that are compared: the same texts, an index each, a page each to ask it from."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pagefind_bin

from ..compose import Essay
from ..measure import measure
from ..recombine import essays, recombine
from ..trials import PARAPHE, Trial
from .npm import SCRIPT

HERE = Path(__file__).parent
SETTINGS = """\
from pelicanconf import *

THEME = {theme!r}
CACHE_PATH = {cache!r}
SEARCH_FORMS = {forms!r}
FORMS = ()
"""
ASK = (HERE / "ask.js").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Shop:
    """Where and on what to measure. ``root`` is the project; ``folder`` is deleted and made."""

    root: Path
    folder: Path
    count: int
    seed: int


@dataclass(frozen=True, slots=True)
class Contestant:
    """A trial that makes an index; ``site`` is what a server gives out, ``page`` where to ask.

    ``index`` holds globs, within the site, of what searching needs.
    """

    trial: Trial
    site: Path
    page: str
    ask: str
    index: tuple[str, ...]


def paraphe(shop: Shop, form: str) -> Contestant:
    """The site's own search; the site stands already, and only its index is made."""
    folder = shop.folder / f"paraphe-{form}"
    content = shop.folder / "content"
    if not content.is_dir():
        recombine(shop.root / "content", content, shop.count, shop.seed)
    folder.mkdir()
    (folder / "content").symlink_to(content, target_is_directory=True)
    settings = SETTINGS.format(
        theme=str(shop.root / "theme"), cache=str(folder / "store"), forms=(form,)
    )
    (folder / "settings.py").write_text(settings, "utf-8")
    environment = {"PYTHONPATH": str(shop.root)}
    measure(PARAPHE, folder, environment)
    site = folder / "output"
    trial = Trial(f"paraphe-{form}", PARAPHE, folder, _without(site, "pagefind*"), environment)
    return Contestant(trial, site, "recherche/index.html", ASK, ("pagefind*/**/*",))


def pagefind(shop: Shop) -> Contestant:
    """Pagefind as it comes, over plain pages of the texts."""
    folder = shop.folder / "pagefind"
    folder.mkdir()
    for essay in essays(shop.root / "content", shop.count, shop.seed):
        path = folder / "site" / essay.id / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(plain_page(essay), "utf-8")
    shutil.copyfile(HERE / "pagefind.html", folder / "site" / "search.html")
    command = (str(pagefind_bin.get_executable()), "--site", "site", "--output-path", "site/index",
               "--glob", "*/index.html", "--quiet")  # fmt: skip
    trial = Trial("pagefind", command, folder, _without(folder / "site", "index"))
    return Contestant(trial, folder / "site", "search.html", "", ("index/**/*",))


def minisearch(shop: Shop, installed: Path) -> Contestant:
    """MiniSearch: one index of all texts, which the page loads whole."""
    folder = shop.folder / "minisearch"
    (folder / "site").mkdir(parents=True)
    texts = [
        {"id": number, "title": essay.title, "text": essay.text}
        for number, essay in enumerate(essays(shop.root / "content", shop.count, shop.seed))
    ]
    (folder / "texts.json").write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
    shutil.copyfile(HERE / "minisearch.mjs", folder / "minisearch.mjs")
    (folder / "node_modules").symlink_to(installed / "node_modules", target_is_directory=True)
    shutil.copyfile(HERE / "minisearch.html", folder / "site" / "search.html")
    clear = _without(folder / "site", "index")

    def ready(number: int) -> None:
        clear(number)
        (folder / "site" / "index").mkdir()
        shutil.copyfile(installed / SCRIPT, folder / "site" / "index" / "minisearch.js")

    node = shutil.which("node") or "node"
    trial = Trial("minisearch", (node, "minisearch.mjs", "texts.json", "site/index"), folder, ready)
    return Contestant(trial, folder / "site", "search.html", "", ("index/**/*",))


def plain_page(essay: Essay) -> str:
    """A text as a page of paragraphs, as any generator would write it."""
    paragraphs = "\n".join(f"<p>{escape(text)}</p>" for text in essay.text.split("\n\n"))
    return (
        f'<!doctype html><html lang="fr"><title>{escape(essay.title)}</title>'
        f"<body><main><h1>{escape(essay.title)}</h1>\n{paragraphs}\n</main></body></html>\n"
    )


def _without(folder: Path, pattern: str) -> Callable[[int], None]:
    def ready(_: int) -> None:
        for path in folder.glob(pattern):
            shutil.rmtree(path)

    return ready
