"""What the page of a document says of how it is cited, ready for its template."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from paraphe.model import Instrument

from .collect import FORMATS
from .embed import linked_data, tags
from .escapes import TEX
from .forms import FORMS, filled, patterns, patterns_json
from .item import Dress, Item, dressed
from .words import VOCABULARIES


@dataclass(frozen=True, slots=True)
class CitePage:
    """``texts`` are names and citations of the whole as HTML; ``files`` names and file names.

    ``tags`` are names and contents of ``meta`` elements; ``linked`` is JSON-LD, ``patterns`` JSON
    for the page's script.
    """

    tags: tuple[tuple[str, str], ...]
    linked: str
    texts: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    patterns: str


def cite_page(item: Item, cited: Iterable[Instrument], root: str, dress: Dress) -> CitePage:
    """All of it; ``root`` is where the site is published, "" where that is not known."""
    made = patterns(item, dressed(item, dress))
    return CitePage(
        tags=tuple(tags(item)),
        linked=in_script(linked_data(item, cited, root)),
        texts=tuple(
            (form.name, filled(form, made[form.key], address=item.address))
            for form in FORMS
            if form.is_rich
        ),
        files=tuple((each.name, f"{item.id}.{each.suffix}") for each in FORMATS),
        patterns=patterns_json(made),
    )


def in_script(data: dict[str, Any]) -> str:
    """JSON that may stand in a ``script`` element: no sign in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")


def script_tables() -> str:
    """The tables of the page's script as JSON: forms, words for places, signs of TeX."""
    forms = [[f.key, f.name, f.escape, f.vocabulary, f.is_rich] for f in FORMS]
    tables = {"forms": forms, "words": VOCABULARIES, "tex": TEX}
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":"))
