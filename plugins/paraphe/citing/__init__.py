"""How a document, a paragraph, a range or some words are cited. Pure: it knows the model only."""

from .bibtex import bibtex
from .chicago import chicago
from .collect import FORMATS, Format, collected, entry
from .csl import csl_json
from .embed import linked_data, tags
from .footnote import footnote
from .forms import FORMS, Form, cite, patterns
from .item import Item, describe, dressed
from .legislation import legislation
from .links import html_link, markdown, plain_link
from .locate import Locator, Step, locate
from .page import CitePage, cite_page, in_script, script_tables
from .pattern import Pattern, Slot, fill
from .ris import ris
from .united_nations import united_nations
from .words import VOCABULARIES, WORDS, passage, place

__all__ = [
    "FORMATS",
    "FORMS",
    "VOCABULARIES",
    "WORDS",
    "CitePage",
    "Form",
    "Format",
    "Item",
    "Locator",
    "Pattern",
    "Slot",
    "Step",
    "bibtex",
    "chicago",
    "cite",
    "cite_page",
    "collected",
    "csl_json",
    "describe",
    "dressed",
    "entry",
    "fill",
    "footnote",
    "html_link",
    "in_script",
    "legislation",
    "linked_data",
    "locate",
    "markdown",
    "passage",
    "patterns",
    "place",
    "plain_link",
    "ris",
    "script_tables",
    "tags",
    "united_nations",
]  # fmt: skip
