"""Whatever a document holds, aliases and tombstones too, every form has its identifiers once."""

import io
import re
import zipfile
from collections import Counter

from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings

from paraphe.audit.reading import letters
from paraphe.exports import FORMS, Setting
from paraphe.rendering import Composition, document_page
from tests.exports.akn_reading import words
from tests.exports.made_at_random import compositions

SETTING = Setting("essai", "", "index.html", {})
_APPARATUS = re.compile(r".*__call_\d+|(?:call|ed)_[a-z]+")


def made(composition: Composition, name: str) -> bytes:
    form = FORMS[name]
    return form.made(form.kept(composition, document_page(composition)), SETTING)


def ids_in(html: str) -> Counter[str]:
    tree = BeautifulSoup(html, "html.parser")
    found = (str(tag["id"]) for tag in tree.find_all(id=True))
    return Counter(eid for eid in found if not _APPARATUS.fullmatch(eid))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(compositions())
def test_page_book_text_and_akoma_ntoso_have_the_same_identifiers(
    composition: Composition,
) -> None:
    anchors = Counter(composition.document.anchors)
    body = document_page(composition).body
    assert ids_in(body.lead + body.text) == anchors
    with zipfile.ZipFile(io.BytesIO(made(composition, "epub"))) as book:
        assert ids_in(book.read("EPUB/essai.xhtml").decode("utf-8")) == anchors
    lines = made(composition, "text").decode("utf-8").split("\n")
    named = (re.match(r"\[([^\]\s]+)\]", line) for line in lines)
    assert Counter(line[1] for line in named if line) == anchors
    assert set(words(made(composition, "akn").decode("utf-8"))) - {""} == set(anchors)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(compositions())
def test_every_block_is_one_line_of_the_text_with_all_its_letters(
    composition: Composition,
) -> None:
    lines = made(composition, "text").decode("utf-8").split("\n")
    for block in composition.document.blocks:
        (line,) = (line for line in lines if line.startswith(f"[{block.eid}]"))
        for piece in re.split("\ufffd", block.text):
            if not block.marks:
                assert letters(piece) in letters(line)
