"""Nothing that a source, a sidecar, a record or a page's title holds becomes more than words."""

import json
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import pytest
from lxml import etree

from paraphe.audit import audit, read_site
from tests.building import CONTENT, ROOT, build
from tests.equipment import JAVA_IN_HASTE, Equipment, lacking
from tests.hostile.archive import BAD, MARKER, write

_SETTINGS = (ROOT / "pelicanconf.py").read_text("utf-8")
LICENCE = re.findall(r'^DATA_LICENCE = .*"(.+)"\)$', _SETTINGS, re.MULTILINE)[0]
"""Set by who runs the site; no text can."""

ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset", "cite")
WORDED = frozenset({
    "aria-label", "content", "title", "value", "alt", "data-kept", "data-printed", "placeholder",
    "label", "data-cite",
})  # fmt: skip
"""Attributes that hold words of the texts, and do nothing."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the hostile archive."""
    folder = tmp_path_factory.mktemp("hostile")
    write(folder / "content", CONTENT / "instruments" / "nucleaire.yaml")
    return build(folder / "content", folder / "output")


@pytest.fixture(scope="module")
def pages(hostile: Path) -> dict[str, lxml.html.HtmlElement]:
    """Every page, parsed."""
    return {
        path.relative_to(hostile).as_posix(): lxml.html.document_fromstring(
            path.read_text("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8")
        )
        for path in sorted(hostile.rglob("*.html"))
    }


def elements(
    pages: dict[str, lxml.html.HtmlElement],
) -> Iterator[tuple[str, lxml.html.HtmlElement]]:
    for path, page in pages.items():
        for element in page.iter():
            yield path, element


def written_by_templates() -> tuple[set[str], set[str]]:
    """The names of elements and attributes of the site of an ordinary archive's code."""
    code = "\n".join(
        path.read_text("utf-8")
        for folder, kind in (("theme/templates", "*.html"), ("plugins/paraphe", "*.py"))
        for path in (ROOT / folder).rglob(kind)
    )
    tags = set(re.findall(r"<([a-z][a-z0-9]*)", code)) | {f"h{n}" for n in range(1, 7)}
    named = {name.lower() for name in re.findall(r"([a-zA-Z][a-zA-Z-]*)=[\"{]", code)}
    return tags, named | set(re.findall(r"\s([a-z-]+)(?=[\s>])", code))


def test_the_archive_is_one_that_tries(hostile: Path) -> None:
    assert len(list((hostile / "documents").iterdir())) == len(BAD)
    page = (hostile / "documents" / "mal-1" / "index.html").read_text("utf-8")
    assert page.count(f"&lt;script&gt;{MARKER}") > 20


def test_no_element_and_no_attribute_is_there_that_the_site_does_not_write(
    pages: dict[str, lxml.html.HtmlElement],
) -> None:
    tags, attributes = written_by_templates()
    for path, element in elements(pages):
        assert isinstance(element.tag, str), (path, etree.tostring(element)[:200])
        assert element.tag in tags, (path, element.tag)
        assert set(element.keys()) <= attributes, (path, element.tag, element.keys())


def test_nothing_planted_stands_where_it_could_do_something(
    pages: dict[str, lxml.html.HtmlElement],
) -> None:
    for path, element in elements(pages):
        doing = {name: value for name, value in element.items() if name not in WORDED}
        for name, value in doing.items():
            # As the words of a slug it is nothing that does a thing.
            is_slug = re.fullmatch(r"[a-z0-9./#_-]*(\?[\w%.~=&/+-]*)?", value)
            assert MARKER not in value or is_slug, (path, element.tag, name, value)
            assert not name.startswith("on"), (path, name)
            assert name != "style", (path, value)


def test_every_address_is_of_the_site(pages: dict[str, lxml.html.HtmlElement]) -> None:
    for path, element in elements(pages):
        for name in ADDRESSES:
            if (value := element.get(name)) is not None:
                parts = urlsplit(value)
                ours = (parts.scheme, parts.netloc) == ("", "") or value == LICENCE
                assert ours, (path, name, value)


def test_scripts_are_files_or_data(pages: dict[str, lxml.html.HtmlElement]) -> None:
    for path, element in elements(pages):
        if element.tag == "script" and element.get("src") is None:
            assert element.get("type") in ("application/ld+json", "application/json"), path
            json.loads(element.text or "")


def test_no_sign_is_in_a_page_that_is_not_seen_or_turns_text_round(hostile: Path) -> None:
    for path in hostile.rglob("*.html"):
        for sign in set(path.read_text("utf-8")):
            assert sign in "\n\t" or unicodedata.category(sign) != "Cc", (path, hex(ord(sign)))
            assert sign not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", path
            assert ord(sign) & 0xFFFE != 0xFFFE, path


def test_the_data_keep_the_text_as_received(hostile: Path) -> None:
    for number, bad in enumerate(BAD, 1):
        data = json.loads(
            (hostile / "data" / "documents" / f"mal-{number}.json").read_text("utf-8")
        )
        words = re.sub(r"\W", "", bad)
        assert any(words in re.sub(r"\W", "", block["text"]) for block in data["blocks"]), bad


def test_no_file_stands_outside_the_output_or_has_a_planted_name(hostile: Path) -> None:
    assert {path.name for path in hostile.parent.iterdir()} <= {"content", "output"}
    for path in hostile.rglob("*"):
        assert re.fullmatch(r"[\w.-]+", path.name, re.ASCII), path
        assert not path.is_symlink()


def test_what_is_xml_parses_and_holds_nothing_planted(hostile: Path) -> None:
    for path in (p for p in hostile.rglob("*") if p.suffix in (".xml", ".svg", ".atom", ".xhtml")):
        root = etree.parse(str(path), etree.XMLParser(resolve_entities=False)).getroot()
        for element in root.iter():
            assert isinstance(element.tag, str), (path, element)
            assert MARKER not in element.tag, path
            assert not any(name.startswith("on") for name in element.attrib), path


def test_what_is_a_table_for_other_programs_begins_no_cell_with_a_formula(hostile: Path) -> None:
    for path in (p for p in hostile.rglob("*") if p.suffix in (".csv", ".tsv")):
        cells = re.split(r"[\n\t,]", path.read_text("utf-8"))
        assert not [cell for cell in cells if cell.strip('"')[:1] in set("=+-@")], path


def test_the_site_is_whole(hostile: Path) -> None:
    assert "\n".join(map(str, audit(read_site(hostile)))) == ""


def test_the_nu_checker_finds_no_mistake(hostile: Path, tools: Equipment) -> None:
    if tools.java is None or tools.vnu is None:
        lacking("Java and the Nu checker")
    command = [str(tools.java), *JAVA_IN_HASTE, str(tools.vnu)]
    options = ["--skip-non-html", "--format", "json", "--errors-only", str(hostile)]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    found = json.loads(done.stderr)["messages"]
    assert [f"{m['url']}:{m.get('lastLine')} {m['message']}" for m in found] == []
