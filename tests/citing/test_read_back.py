"""What is written for reference managers comes back with the same values, by others' readers."""

import json
import re
import string
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from bibtexparser.model import Entry
from hypothesis import given, settings
from hypothesis import strategies as st
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from paraphe.citing import FORMATS, Item, collected, describe, entry
from paraphe.citing.dates import MACROS
from paraphe.model import Metadata
from tests.citing.citing_cases import cases

RIS, BIBTEX, CSL = FORMATS

SIGNS = "{}\\&%$#_~^\"'<>|,;:-–@=[]()`!?«»“”’\u00a0\u202f\u2011.\n\r\t éŁç"
TEXTS = st.text(st.sampled_from(string.ascii_letters + string.digits + SIGNS), max_size=40)
NAMES = TEXTS.filter(lambda text: any(c.isalnum() for c in text))
DATES = st.one_of(
    st.just(""), st.dates().map(lambda d: d.isoformat()),
    st.dates().map(lambda d: d.isoformat()[:7]), st.dates().map(lambda d: d.isoformat()[:4]),
)  # fmt: skip
METADATA = st.builds(
    Metadata, title=NAMES, date=DATES, place=TEXTS, issuers=st.lists(NAMES, max_size=5).map(tuple),
    kind=TEXTS, symbol=TEXTS, excerpt=TEXTS,
    restored=st.lists(st.sampled_from(["date", "place", "title"]), unique=True).map(tuple),
)  # fmt: skip


def even(text: str) -> str:
    """Spaces aside, of which RIS and TeX readers keep no count."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


def ris_of(text: str) -> list[dict[str, Any]]:
    return rispy.loads(text)


def bibtex_of(text: str) -> list[Entry]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return library.entries


def tex_reader() -> LatexNodes2Text:
    """pylatexenc, with LaTeX's names of signs that it lacks, and its thin space and box."""
    names = {
        "textbraceleft": "{", "textbraceright": "}", "textless": "<", "textgreater": ">",
        "textbar": "|", "textasciicircum": "^", ",": " ",
    }  # fmt: skip
    known = get_default_latex_context_db()
    known.add_context_category(
        "signs", prepend=True, macros=[MacroTextSpec(name, sign) for name, sign in names.items()]
    )
    return LatexNodes2Text(latex_context=known)


def read_tex(value: str) -> str:
    """A field of BibTeX as TeX prints it."""
    return even(READER.latex_to_text(value.replace(r"\mbox{-}", "\u2011")))


READER = tex_reader()


def field(found: Entry, name: str) -> str:
    known = found.fields_dict
    return str(known[name].value) if name in known else ""


def authors(value: str) -> list[str]:
    """The names of an author field: « and » parts them only outside of braces."""
    names, depth, current = [], 0, ""
    for word in re.split(r"(\s+)", value):
        if word == "and" and depth == 0:
            names.append(current)
            current = ""
            continue
        depth += word.count("{") - word.count("}")
        current += word
    return [read_tex(name) for name in (*names, current) if name.strip()]


def check_ris(item: Item) -> None:
    [found] = ris_of(entry(RIS, item))
    assert found["type_of_reference"] == item.types.ris
    assert even(found.get("title", "")) == even(item.title)
    assert [even(a) for a in found.get("authors", [])] == [even(a) for a in item.authors]
    assert even(found.get("place_published", "")) == even(item.place)
    assert even(found.get("issn", "")) == even(item.symbol)
    assert even(found.get("type_of_work", "")) == even(item.genre)
    assert found.get("year", "") == str(int(item.date[:4]) if item.date else "")
    assert [int(n) for n in found.get("date", "").split("/") if n] == [
        int(n) for n in item.date.split("-") if n
    ]
    assert found.get("language") == item.language
    assert found.get("urls", []) == ([item.address] if item.address else [])


def check_bibtex(item: Item) -> None:
    [found] = bibtex_of(entry(BIBTEX, item))
    assert found.key == item.id
    assert found.entry_type == item.types.bibtex
    assert read_tex(field(found, "title")) == even(item.title)
    assert authors(field(found, "author")) == [even(name) for name in item.issuers]
    assert read_tex(field(found, "address")) == even(item.place)
    assert read_tex(field(found, "number")) == even(item.symbol)
    assert field(found, "date") == item.date
    month = field(found, "month")
    assert month == (MACROS[int(item.date[5:7]) - 1] if item.date[5:7] else "")
    assert field(found, "url") == item.address


def check_csl(item: Item) -> None:
    [found] = json.loads(entry(CSL, item))
    assert found["title"] == item.title
    assert found.get("author", []) == [{"literal": name} for name in item.issuers]
    assert found.get("number", "") == item.symbol
    assert found.get("publisher-place", "") == item.place
    dates = found.get("issued", {}).get("date-parts", [[]])
    assert dates == [[int(n) for n in item.date.split("-") if n]]
    assert found.get("URL", "") == item.address


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_every_case_comes_back_from_every_format(case: Any) -> None:  # noqa: ANN401
    check_ris(case.item)
    check_bibtex(case.item)
    check_csl(case.item)


@settings(max_examples=200, deadline=None)
@given(METADATA, st.sampled_from(["", "https://archive.example/documents/x/"]))
def test_any_metadata_comes_back_from_every_format(metadata: Metadata, address: str) -> None:
    item = describe("essai-2018", metadata, address, "Paraphe")
    check_ris(item)
    check_bibtex(item)
    check_csl(item)


@pytest.mark.parametrize("title", ["a -- b --- c", "l''an ``x'' ,, ?` !`", "50 % & {x} ~ ^ \\"])
def test_signs_of_which_tex_makes_others_stay_as_they_are(title: str) -> None:
    check_bibtex(describe("x", Metadata(title)))


@settings(max_examples=30, deadline=None)
@given(st.lists(METADATA, max_size=5))
def test_a_file_of_all_holds_each_in_order(many: list[Metadata]) -> None:
    items = [describe(f"d-{number}", metadata) for number, metadata in enumerate(many)]
    ids = [item.id for item in items]
    made = {f.suffix: collected(f, [entry(f, item) for item in items]) for f in FORMATS}
    assert [found["id"] for found in ris_of(made["ris"])] == ids if ids else not made["ris"]
    assert [found.key for found in bibtex_of(made["bib"])] == ids
    assert [found["id"] for found in json.loads(made["csl.json"])] == ids


def test_the_references_of_all_documents_come_back(output: Path) -> None:
    known = {each["id"]: each for each in json.loads((output / "data/documents.json").read_text())}
    ris = {f["id"]: f for f in ris_of((output / "data/documents.ris").read_bytes().decode())}
    bib = {f.key: f for f in bibtex_of((output / "data/documents.bib").read_text("utf-8"))}
    csl = {f["id"]: f for f in json.loads((output / "data/documents.csl.json").read_text("utf-8"))}
    assert set(ris) == set(bib) == set(csl) == set(known)
    for identifier, document in known.items():
        title = document["title"].rstrip(".")
        assert ris[identifier]["title"] == csl[identifier]["title"] == title
        assert read_tex(field(bib[identifier], "title")) == even(title)
        assert ris[identifier]["date"].strip("/").replace("/", "-") == document["date"]
        assert field(bib[identifier], "date") == document["date"]


def test_each_document_has_its_own_files_which_the_files_of_all_are_made_of(output: Path) -> None:
    for each in FORMATS:
        whole = (output / f"data/documents.{each.suffix}").read_bytes().decode()
        listed = json.loads((output / "data/documents.json").read_text("utf-8"))
        files = [f"documents/{d['id']}/{d['id']}.{each.suffix}" for d in listed]
        entries = [(output / file).read_bytes().decode() for file in files]
        assert collected(each, entries) == whole


def test_a_site_that_knows_no_address_invents_none(output: Path) -> None:
    for each in FORMATS:
        assert "http" not in (output / f"data/documents.{each.suffix}").read_text("utf-8")
