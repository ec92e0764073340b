"""Plugin: the parts of the larger scripts, joined, as ``theme/search.js`` and others.

One file is one request; the parts stay short enough to be read. Tables that the build has, too,
come first: what the search knows of French is what the index was made with, and the words of a
citation are those of ``paraphe.citing``.
"""

import hashlib
import json
import re
from pathlib import Path

from pelican import Pelican, signals

from paraphe.citing import script_tables
from paraphe.resolver import UNITS
from paraphe.search import FRENCH, TABLES

from .archive_context import ArchiveGenerator, build_of

PARTS = {
    "search.js": (
        "words", "query", "names", "engine", "archive", "results", "search",
    ),
    "suggest.js": ("suggest",),
    "marks.js": ("words", "query", "marks"),
    "cite.js": ("cite-place", "cite-passage", "cite-words", "cite-panel", "cite"),
    "resolver.js": ("words", "reading", "places", "shelves", "candidates", "renvoi"),
}  # fmt: skip
"""Script → its parts in ``scripts/`` of the theme, each of which needs those before it."""

OF_LANGUAGES = {f"words-{code}.js": code for code in TABLES if code != "fr"}
"""Script → the language whose table it brings, for pages where texts of that language are."""

_LEFT = re.compile(
    r"^\s*(?://.*|/\*\*(?:.|\n)*?\*/)?$\n?|^ +| // .*$|(?<=[{;,])\n|\n *(?=[}\])])"
    r"| (?=(?:=>|===|&&|\|\||\?\?|=) )|(?<= =>) |(?<= ===) |(?<= &&) |(?<= \|\|) |(?<= \?\?) "
    r"|(?<= =) ",
    re.MULTILINE,
)
"""Comments, empty lines, how far a line is moved in, its end and spaces beside some signs."""


def joined(theme: Path, name: str) -> str:
    """A script of ``PARTS``, without comments, or one of ``OF_LANGUAGES``."""
    if name in OF_LANGUAGES:
        code = OF_LANGUAGES[name]
        table = json.dumps(json.loads(TABLES[code].read_text("utf-8")), separators=(",", ":"))
        return f"(window.endings ??= {{}}).{code} = {table};\n"
    parts = (theme / "scripts" / f"{part}.js" for part in PARTS[name])
    code = "".join(_LEFT.sub("", part.read_text("utf-8")) for part in parts)
    if name == "cite.js":
        # A scope of its own: the page's other scripts have names, too.
        return f'(() => {{\n"use strict";\nconst TABLES = {script_tables()};\n{code}}})();\n'
    if "words" not in PARTS[name]:
        return code
    tables = {"french": FRENCH} | ({"units": UNITS} if "reading" in PARTS[name] else {})
    read = {name: json.loads(path.read_text("utf-8")) for name, path in tables.items()}
    told = json.dumps(read, ensure_ascii=False, separators=(",", ":"))
    return f"window.paraphe = {told};\n{code}"


class Scripts(ArchiveGenerator):
    """Writes the scripts beside what Pelican copies of the theme."""

    def generate_output(self, _: object) -> None:
        """Write each of ``PARTS`` and ``OF_LANGUAGES`` into ``theme/``."""
        for name, text in self.settings["scripts"].items():
            build_of(self.context).output.write(f"theme/{name}", text)


def announce(pelican: Pelican) -> None:
    """Tell the templates the digests of the scripts, so that browsers fetch them anew."""
    theme = Path(pelican.settings["THEME"])
    scripts = {name: joined(theme, name) for name in (*PARTS, *OF_LANGUAGES)}
    pelican.settings["scripts"] = scripts
    pelican.settings["JINJA_GLOBALS"]["script_digests"] = {
        name: hashlib.sha256(text.encode()).hexdigest()[:8] for name, text in scripts.items()
    }


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return Scripts


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(announce)
    signals.get_generators.connect(_generators)
