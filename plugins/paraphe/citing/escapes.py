"""How a text is written in each form so that it comes back as it was."""

import html
import json
import re
from collections.abc import Callable
from typing import Literal

Escape = Literal["html", "tex", "json", "markdown", "none"]

TEX = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"{\textasciitilde}", "^": r"{\textasciicircum}", "<": r"{\textless}",
    ">": r"{\textgreater}", "|": r"{\textbar}",
    "\u00a0": "~", "\u202f": r"\,", "\u2011": r"\mbox{-}",
}  # fmt: skip
"""What TeX reads otherwise. BibTeX counts braces even behind a backslash, so they get names; of
U+00A0, U+202F and U+2011 LaTeX knows no letters."""

_TEX = str.maketrans(TEX)
_LIGATURE = re.compile(r"(?<=([-'`,!?]))(?=\1)|(?<=[!?])(?=`)")
"""Between two signs of which TeX makes one: ``--`` is a dash."""

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#~|&])")


def tex(text: str) -> str:
    """A text in a field of BibTeX."""
    return _LIGATURE.sub("{}", text.translate(_TEX))


def in_json(text: str) -> str:
    """A text inside the quotes of a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def in_markdown(text: str) -> str:
    """A text in CommonMark."""
    return _MARKDOWN.sub(r"\\\1", text)


def in_html(text: str) -> str:
    """A text in HTML, in an attribute too."""
    return html.escape(text, quote=True)


ESCAPES: dict[Escape, Callable[[str], str]] = {
    "html": in_html, "tex": tex, "json": in_json, "markdown": in_markdown, "none": str,
}  # fmt: skip
