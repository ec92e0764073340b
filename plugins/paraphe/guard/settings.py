"""Settings that cannot be right: an address without scheme, an unknown plugin, a folder in another.

What Pelican does with most of them is to go on and leave something out.
"""

import difflib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from paraphe.model import Problem, Severity

FORMS = ("files", "packed")
SUFFIXES = ("", "index.html")
OWN = frozenset({
    "BUILD_PATIENCE", "CACHE_PATH", "DATA_LICENCE", "EDITORS_PAGE", "FORMS", "GOLD", "HELD_BACK",
    "LINK_SUFFIX", "PUBLISHED_AT", "PUBLISH_ALLOWS", "PUBLISH_TARGET", "SEARCH_FORMS",
    "SEARCH_INDEX", "SEARCH_SHARD", "SHORT_ADDRESSES",
})  # fmt: skip
"""Settings that Pelican does not have."""

WHERE = "pelicanconf.py"
_ALIKE = 0.85


def setting_problems(
    settings: Mapping[str, Any],
    plugins: tuple[Collection[str], Collection[str]] = ((), ()),
    known: Collection[str] = (),
) -> list[Problem]:
    """Everything that is wrong with them; ``plugins`` are those asked for and those that run.

    ``known`` are the names of Pelican's own settings: another one that is nearly one of ours is a
    slip of the pen.
    """
    return [
        *_misspelt(settings, known),
        *_plugins(*plugins),
        *_address(settings, "SITEURL"),
        *_address(settings, "PUBLISHED_AT"),
        *_forms(settings),
        *_suffix(settings),
        *_folders(Path(settings["PATH"]).resolve(), Path(settings["OUTPUT_PATH"]).resolve()),
    ]


def _misspelt(settings: Mapping[str, Any], known: Collection[str]) -> Iterator[Problem]:
    for name in sorted(settings):
        if not name.isupper() or name in OWN or name in known:
            continue
        if near := difflib.get_close_matches(name, sorted(OWN | {"SITEURL"}), 1, _ALIKE):
            yield _problem(name, "is no setting", f"Did you mean « {near[0]} »?")


def _plugins(asked: Collection[str], running: Collection[str]) -> Iterator[Problem]:
    ours = sorted(asked)
    for name in ours:
        if name not in running:
            near = difflib.get_close_matches(name, sorted(running), 1)
            hint = f"Did you mean « {near[0]} »?" if near else "Install it, or take it out."
            yield _problem("PLUGINS", f"names « {name} », which cannot be loaded", hint)


def _address(settings: Mapping[str, Any], name: str) -> Iterator[Problem]:
    value = settings.get(name, "")
    if not value:
        return
    parts = urlsplit(str(value))
    if parts.scheme not in ("http", "https") or not parts.netloc:
        hint = f"Write it with its scheme: https://{str(value).split('//')[-1]}."
        yield _problem(name, f"is « {value} », which is no address of a site", hint)
    elif parts.query or parts.fragment or set(str(value)) & set("<>\"' \\"):
        hint = f"Write {parts.scheme}://{parts.netloc.split(' ')[0]}."
        yield _problem(name, f"is « {value} », which is more than the address of a site", hint)


def _forms(settings: Mapping[str, Any]) -> Iterator[Problem]:
    forms = settings.get("SEARCH_FORMS", FORMS)
    listed = [forms] if isinstance(forms, str) else list(forms)
    for form in listed:
        if form not in FORMS:
            near = difflib.get_close_matches(str(form), FORMS, 1)
            hint = f"Did you mean « {near[0]} »?" if near else f"Known are {', '.join(FORMS)}."
            yield _problem("SEARCH_FORMS", f"names « {form} », which is no form of the index", hint)
    if isinstance(forms, str) and forms in FORMS:
        yield _problem("SEARCH_FORMS", "is a text, not a list", f'Write ("{forms}",).')


def _suffix(settings: Mapping[str, Any]) -> Iterator[Problem]:
    if settings.get("LINK_SUFFIX", "") not in SUFFIXES:
        yield _problem("LINK_SUFFIX", f"is « {settings['LINK_SUFFIX']} »",
                       'Write "" for a server, "index.html" for a folder.')  # fmt: skip


def _folders(content: Path, output: Path) -> Iterator[Problem]:
    if output.is_relative_to(content):
        yield _problem("OUTPUT_PATH", "lies in the content folder",
                       "Name a folder beside it with -o.")  # fmt: skip
    elif content.is_relative_to(output):
        yield _problem("OUTPUT_PATH", "holds the content folder, which the site would replace",
                       "Name a folder beside it with -o.")  # fmt: skip


def _problem(name: str, what: str, hint: str) -> Problem:
    message = f"The setting {name} {what}."
    return Problem(WHERE, 0, "bad-setting", Severity.ERROR, message, hint)
