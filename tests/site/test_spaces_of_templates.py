"""French sets a space before double signs that no line may break at: in the site's own words."""

import re
from pathlib import Path

import pytest

TEMPLATES = sorted((Path(__file__).parents[2] / "theme" / "templates").glob("*.html"))
_NO_WORDS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<script.*?</script>|<[^>]*>", re.DOTALL)
_BREAKABLE = re.compile(r"\S [;:?!»]|« |§ \d")


def breakable(template: str) -> list[str]:
    """Signs that a browser may set at the beginning or the end of a line."""
    return _BREAKABLE.findall(_NO_WORDS.sub("x", template))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_double_sign_can_begin_a_line(path: Path) -> None:
    assert breakable(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", ["<p>Oui ; non</p>", "{{ a }} : b", "« a&nbsp;»", "<b>a</b> !"])
def test_a_plain_space_is_found(text: str) -> None:
    assert breakable(text)
