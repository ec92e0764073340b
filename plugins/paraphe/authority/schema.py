"""The JSON Schemas of the authority file; a description is the hint that an editor gets."""

from typing import Any

Schema = dict[str, Any]


def _text(description: str, **more: object) -> Schema:
    return {"type": "string", "minLength": 1, "description": description, **more}


def _list(description: str) -> Schema:
    return {
        "type": "array",
        "items": {"type": "string", "minLength": 1, "description": description},
        "description": description,
    }


def _event(what: str) -> Schema:
    return {
        "type": "object",
        "description": f"{what}: « date: 1968-07-01 », and « place: … » if it is known.",
        "properties": {
            "date": _text("A year, a month or a day: 1968, 1968-07 or 1968-07-01.",
                          pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"),
            "place": _text("The town, in French."),
        },
        "required": ["date"],
        "additionalProperties": False,
    }  # fmt: skip


_ID = _text(
    "Small letters, digits and hyphens: tnp, s-res-1540.", pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"
)
_CLASS = {
    "enum": ["treaty", "resolution", "decision", "political"],
    "description": "One of treaty, resolution, decision, political.",
}
_EXAMPLES = _list("A French sentence in which the instrument is cited.")
_COUNTER_EXAMPLES = _list("A French sentence that looks like a citation of it and is none.")

EVENTS = ("adopted", "opened", "in_force", "ended")

INSTRUMENT: Schema = {
    "type": "object",
    "properties": {
        "id": _ID,
        "class": _CLASS,
        "title": _text("The full title in French."),
        "title_en": _text("The full title in English."),
        "short": _text("The name that a list shows, in French."),
        "symbol": _text("The symbol of the text: A/RES/70/1."),
        "names": _list("A name in French. […] may be absent, {…|…} is a choice."),
        "names_en": _list("A name in English."),
        "abbreviations": _list("An abbreviation that means nothing else, in its own case."),
        "contextual": _list("A short name that counts once the document named the instrument."),
        "near": _list("A word that, in the same paragraph, lets the contextual names count."),
        "capitalised": _list("A name that counts only where it is written with a capital."),
        "exclusions": _list("A name of something else in which one of these names stands."),
        "heads": _list("A generic word that stands for it afterwards: Traité, Convention."),
        "adopted": _event("Adoption or signature"),
        "opened": _event("Opening for signature"),
        "in_force": _event("Entry into force"),
        "ended": _event("End"),
        "parent": _text("The id of the instrument that this one belongs to."),
        "sources": _list("Where names and dates come from."),
        "examples": _EXAMPLES,
        "counter_examples": _COUNTER_EXAMPLES,
        "note": _text("What an editor should know, in French."),
    },
    "required": ["id", "class", "title"],
    "additionalProperties": False,
}

SERIES: Schema = {
    "type": "object",
    "properties": {
        "id": _ID,
        "class": _CLASS,
        "head": _text("The word before the number, small, without accents: resolution."),
        "pattern": _text("A regular expression over folded text, with a group « number »."),
        "owner": _text("The organ, as a regular expression over folded text, without article."),
        "short_owner": _text("What texts call the organ once they named it: conseil."),
        "short_context": _text("What a text holds if the short organ is meant; else « context »."),
        "alone": _text("A group that says whose the number is, or true: its form says it."),
        "symbols": _list("A citation that needs no head, as a regular expression."),
        "context": _text("What a text holds if a number without an organ is meant."),
        "unless": _text("What a text does not hold if it is meant, but where its organ is named."),
        "instrument_id": _text("The identifier that a number makes: s-res-{number}."),
        "title": _text("The title that a number makes, in French."),
        "title_en": _text("The title that a number makes, in English."),
        "symbol": _text("The symbol that a number makes: S/RES/{number} ({year})."),
        "years": {
            "type": "object",
            "description": "For each year the first and the last number: « 2004: [1521, 1580] ».",
            "patternProperties": {
                r"^\d{4}$": {
                    "type": "array",
                    "minItems": 2,
                    "maxItems": 2,
                    "items": _text("A number.", pattern=r"^\d+$"),
                    "description": "The first and the last number: [1521, 1580].",
                }
            },
            "additionalProperties": False,
        },
        "sources": _list("Where the table and the forms come from."),
        "examples": _EXAMPLES,
        "counter_examples": _COUNTER_EXAMPLES,
    },
    "required": ["id", "class", "pattern", "instrument_id", "title"],
    "additionalProperties": False,
}
