"""Plugin: what the templates need of addresses, the same for every page.

``address(url)`` makes a link relative to the page that is written, ``asset(path)`` one to a file of
the theme that browsers fetch anew when it changes, ``framed(name)`` what all pages have round them.
The filter ``settled`` does it for a fragment; ``titled`` and ``dressed`` serve French print.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import Pelican, signals

from paraphe.rendering import dress_html, relative, settle, titled
from paraphe.rendering.french import day


@pass_context
def address(context: Context, url: str) -> str:
    """An address under the site's root, as a link from the page that is being written."""
    return relative(url, context["SITEURL"], context["LINK_SUFFIX"])


@pass_context
def settled(context: Context, fragment: str) -> Markup:
    """A fragment of ``rendering``, with its rooted addresses made links of this page.

    ``moved`` in the context says which of them lead to a document of the archive.
    """
    moved = context.get("moved", {})
    # The fragment was escaped where it was made.
    return Markup(settle(fragment, context["SITEURL"], context["LINK_SUFFIX"], moved))  # noqa: S704


@pass_context
def asset(context: Context, path: str, digests: Mapping[str, str]) -> str:
    """A link to a file of ``theme/static``, with the head of its digest as query."""
    return f"{context['SITEURL']}/theme/{path}?{digests[path]}"


def frame() -> Callable[..., Markup]:
    """What makes the pieces of a page that are the same on all of a section, each once a build."""
    made: dict[tuple[object, ...], Markup] = {}

    @pass_context
    def framed(context: Context, name: str) -> Markup:
        """A template that shows nothing but settings and where in the site its page stands."""
        place = (name, context["SITEURL"], context.get("here"), context.get("inside"))
        if place not in made:
            text = context.environment.get_template(name).render(context.get_all())
            made[place] = Markup(text)  # noqa: S704 - written by a template
        return made[place]

    return framed


def digested(folder: Path) -> dict[str, str]:
    """The head of the SHA-256 of every file, by its path in the folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:8]
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def own_pages(content: Path, folders: Iterable[str]) -> tuple[str, ...]:
    """The names of the site's own pages, without their suffix, in order."""
    return tuple(sorted(path.stem for name in folders for path in (content / name).glob("*.md")))


def published_at(settings: Mapping[str, Any]) -> str:
    """Where the site is published, for a copy in a folder, too; "" where that is not known."""
    address: str = settings["SITEURL"] or settings.get("PUBLISHED_AT", "")
    return address.rstrip("/")


def equip(pelican: Pelican) -> None:
    """Give the templates these functions, before Pelican makes their environment."""
    settings = pelican.settings
    # In capitals it is a setting, which pages are written anew for, and which templates see.
    settings["OWN_PAGES"] = own_pages(Path(settings["PATH"]), settings["PAGE_PATHS"])
    settings["JINJA_GLOBALS"] |= {
        "address": address,
        "asset": pass_context(partial(asset, digests=digested(Path(settings["THEME"]) / "static"))),
        "framed": frame(),
        "published_at": published_at(settings),
    }
    settings["JINJA_FILTERS"] |= {
        "settled": settled, "titled": titled, "dressed": dress_html, "day": day,
    }  # fmt: skip


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(equip)
