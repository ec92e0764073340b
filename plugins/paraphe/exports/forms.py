"""The forms of a document beside its page and its open data: a row of a table is a form.

A form is made in two steps. ``kept`` is made where the document is read, and lies in the store;
``made`` is what is written: it knows where the archive is published and what else is in it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from paraphe.rendering import Composition, DocumentPage, settle

from .akn import akn
from .container import MEDIA_TYPE
from .epub import epub, epub_pieces
from .reading_text import reading_text


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a form is written: ``site`` is the published address, "" for a folder.

    ``suffix`` ends addresses of folders; ``moved`` are addresses that lead to others. ``lasting``
    is the published address even in a folder, for what names the document, "" if there is none.
    """

    identifier: str
    site: str
    suffix: str
    moved: Mapping[str, str]
    lasting: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """``name`` is what the setting FORMS says; the file is ``documents/<id>/<id>.<suffix>``."""

    name: str
    suffix: str
    media_type: str
    label: str
    kept: Callable[[Composition, DocumentPage], str]
    made: Callable[[str, Setting], bytes]

    def path(self, identifier: str) -> str:
        """The file of a document, relative to the output folder."""
        return f"documents/{identifier}/{identifier}.{self.suffix}"


def _akn_file(kept: str, setting: Setting) -> bytes:
    root = setting.site or "../.."
    if setting.lasting:
        own = f'"~/documents/{setting.identifier}/"'
        kept = kept.replace(f"value={own}", f'value="{setting.lasting}{own[2:]}')
    return settle(kept, root, setting.suffix, setting.moved).encode()


def _text_file(kept: str, setting: Setting) -> bytes:
    url = f"/documents/{setting.identifier}/"
    # Twice at most, both in the head: what a text says itself stays as it is.
    return kept.replace(f'"~{url}"', f"{setting.lasting or setting.site}{url}", 2).encode(
        "utf-8", "replace"
    )


def _epub_file(kept: str, setting: Setting) -> bytes:
    return epub(kept, setting.identifier, setting.site, setting.moved)


FORMS: Mapping[str, Form] = {
    form.name: form
    for form in (
        Form(
            "akn", "akn.xml", "application/akn+xml", "Akoma Ntoso (XML)",
            lambda composition, _: akn(composition), _akn_file,
        ),
        Form(
            "text", "lecture.txt", "text/plain", "Texte avec identifiants",
            lambda composition, _: reading_text(composition), _text_file,
        ),
        Form("epub", "epub", MEDIA_TYPE, "EPUB", epub_pieces, _epub_file),
    )
}  # fmt: skip
"""By name, in the order in which a page lists them."""


def forms_of(names: Iterable[str]) -> tuple[Form, ...]:
    """The forms that a setting names, in their order; ValueError for one that is not known."""
    wanted = set(names)
    if unknown := ", ".join(sorted(wanted - FORMS.keys())):
        raise ValueError(f"FORMS: no such form: {unknown}. There are: {', '.join(FORMS)}.")
    return tuple(form for name, form in FORMS.items() if name in wanted)
