"""The recombined documents as Markdown articles, for the generators that read those."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from .compose import Essay

FrontMatter = Callable[[Essay], str]


def for_pelican(essay: Essay) -> str:
    """Metadata as python-markdown's ``meta`` extension reads it."""
    return f"Title: {essay.title}\nDate: {essay.date}\nSlug: {essay.id}\n\n"


def for_hugo(essay: Essay) -> str:
    """Metadata as TOML."""
    title = json.dumps(essay.title, ensure_ascii=False)
    return f"+++\ntitle = {title}\ndate = {essay.date}\n+++\n\n"


def write_articles(essays: Iterable[Essay], folder: Path, front_matter: FrontMatter) -> None:
    """Write one article a document, in the folder of its issuer; the text is the same."""
    for essay in essays:
        path = folder / essay.house.folder / f"{essay.id}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((front_matter(essay) + essay.text).encode())
