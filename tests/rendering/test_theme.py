"""The theme as files: style sheet, fonts, colours, templates."""

import re
from pathlib import Path

import pytest

from paraphe.stylesheet import joined

THEME = Path(__file__).parents[2] / "theme"
TOKEN = re.compile(r"--([\w-]+):light-dark\((#\w{6}),(#\w{6})\)")
TOKENS = {
    name: (light, dark)
    for name, light, dark in TOKEN.findall((THEME / "styles" / "10-tokens.css").read_text("utf-8"))
}


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "ink-2", "ink-3", "link", "t", "r", "d", "p"])
@pytest.mark.parametrize("ground", ["paper", "target", "veil"])
def test_every_ink_reads_on_every_ground(ground: str, ink: str, scheme: int) -> None:
    assert contrast(TOKENS[ink][scheme], TOKENS[ground][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_the_edge_of_a_field_is_seen(scheme: int) -> None:
    assert contrast(TOKENS["line-strong"][scheme], TOKENS["paper"][scheme]) >= 3


def test_the_style_sheet_is_its_parts_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "20-b.css").write_text("b{color:red}\n", "utf-8")
    (tmp_path / "10-a.css").write_text("/* why */\na{\n  margin:0 1px;\n}\n", "utf-8")
    assert joined(tmp_path) == "a{margin:0 1px;}b{color:red}\n"


def test_every_file_that_the_style_sheet_names_is_there() -> None:
    named = re.findall(r"url\(([^)]+)\)", joined(THEME / "styles"))
    assert named
    assert [path for path in named if not (THEME / "static" / path).is_file()] == []


def test_every_colour_and_length_is_defined() -> None:
    sheet = joined(THEME / "styles")
    assert set(re.findall(r"var\(--([\w-]+)", sheet)) <= set(re.findall(r"--([\w-]+):", sheet))


def test_no_page_carries_a_style_or_a_script_of_its_own() -> None:
    for template in (THEME / "templates").glob("*.html"):
        text = template.read_text("utf-8")
        assert " style=" not in text, template.name
        # What is of the type of JSON-LD is data: no browser runs it, no policy forbids it.
        own = r'<script(?! type="application/ld\+json">)(?![^>]*\bsrc=)|\son\w+='
        assert not re.search(own, text), template.name
