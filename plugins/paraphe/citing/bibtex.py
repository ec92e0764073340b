"""BibTeX and biblatex: the issuer, a body and no person, and the title are kept by braces."""

from .dates import MACROS, parts
from .escapes import tex
from .item import Item
from .pattern import ADDRESS, PLACE, Pattern, Slot
from .remarks import note


def bibtex(item: Item) -> Pattern:
    """One entry, its key the document's id; the place cited is a note of it."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(item) if value)
    told = tex(note(item))
    noted = (
        ("  note = {", Slot("", PLACE, ". "), f"{told}}},\n")
        if told
        else (Slot("  note = {", PLACE, "},\n"),)
    )
    opening = f"@{item.types.bibtex}{{{item.id},\n{fields}"
    return (opening, *noted, Slot("  url = {", ADDRESS, "},\n"), "}\n")


def _fields(item: Item) -> tuple[tuple[str, str], ...]:
    """Name and value of each; classic styles read year and month, biblatex the date."""
    date = parts(item.date)
    is_report = item.types.bibtex == "techreport"
    return (
        ("author", _braced(" and ".join(f"{{{tex(name)}}}" for name in item.issuers))),
        ("title", _braced(_braced(tex(item.title)))),
        ("institution" if is_report else "organization", _braced(tex("; ".join(item.issuers)))),
        ("type" if is_report else "howpublished", _braced(tex(item.genre))),
        ("number", _braced(tex(item.symbol))),
        ("address", _braced(tex(item.place))),
        ("year", _braced(str(date[0]) if date else "")),
        ("month", MACROS[date[1] - 1] if len(date) > 1 else ""),
        ("date", _braced(item.date)),
        ("langid", _braced(_LANGUAGES.get(item.language, ""))),
    )


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""


_LANGUAGES = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french",
    "it": "italian", "nl": "dutch", "pl": "polish", "pt": "portuguese", "ru": "russian",
}  # fmt: skip
"""What biblatex and babel call a language."""
