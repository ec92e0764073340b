"""The forms in which the pages offer a citation, in the order in which they show them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from .bibtex import bibtex
from .chicago import chicago
from .csl import csl_json
from .escapes import ESCAPES, Escape
from .footnote import footnote
from .item import Item
from .links import html_link, markdown, plain_link
from .pattern import Pattern, fill, plain
from .ris import ris
from .united_nations import united_nations


@dataclass(frozen=True, slots=True)
class Form:
    """A form: what it is called on the page, how it is made, how values are written in it.

    ``vocabulary`` says in whose words it names a place; ``is_rich``: it is HTML that is read as
    text in italics; ``is_printed``: it shows the texts as French print does.
    """

    key: str
    name: str
    compose: Callable[[Item], Pattern]
    escape: Escape
    vocabulary: Literal["fr", "un", "en"] = "fr"
    is_rich: bool = False
    is_printed: bool = True


FORMS = (
    Form("note", "Note française", footnote, "html", is_rich=True),
    Form("onu", "ONU", united_nations, "html", "un", is_rich=True),
    Form("chicago", "Style de Chicago", chicago, "html", "en", is_rich=True),
    Form("bibtex", "BibTeX", bibtex, "tex", is_printed=False),
    Form("ris", "RIS", ris, "none", is_printed=False),
    Form("csl", "JSON (CSL)", csl_json, "json", is_printed=False),
    Form("link", "Lien", plain_link, "none", is_printed=False),
    Form("markdown", "Markdown", markdown, "markdown"),
    Form("html", "HTML", html_link, "html"),
)
"""Their names begin with different letters, which choose them."""


def cite(form: Form, item: Item, place: str = "", address: str = "") -> str:
    """The citation of a place of a document, of the whole where it is ""."""
    return filled(form, form.compose(item), place, address)


def filled(form: Form, pattern: Pattern, place: str = "", address: str = "") -> str:
    """A pattern of the form with its slots filled.

    An address has none of the signs that are escaped, but in HTML, where ``&`` is one.
    """
    escape = ESCAPES[form.escape]
    return fill(pattern, escape(place), escape(address) if form.escape == "html" else address)


def patterns(item: Item, printed: Item) -> Mapping[str, Pattern]:
    """The pattern of each form by its key; ``printed`` is the item dressed for print."""
    return {form.key: form.compose(printed if form.is_printed else item) for form in FORMS}


def patterns_json(made: Mapping[str, Pattern]) -> str:
    """The patterns as one line of JSON, for the page's script."""
    told = {key: plain(pattern) for key, pattern in made.items()}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
