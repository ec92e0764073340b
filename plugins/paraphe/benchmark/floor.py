"""The floor: read every text, look for names once, write a page. A script of its own.

``python floor.py DOCUMENTS OUTPUT``. No structure, no identity, no index: less than this no
generator can do, in this language and one process.
"""

import html
import re
import sys
from pathlib import Path

NAMES = re.compile(
    r"(?:résolutions? \d{3,4}(?: \(\d{4}\))?|Traité sur la non-prolifération(?: des armes "
    r"nucléaires)?|TNP|Charte des Nations Unies|Convention d'Ottawa|Convention sur la "
    r"cybercriminalité|Programme d'action|AIEA|OSCE|G7)\b"
)
PAGE = (
    '<!doctype html>\n<html lang="fr"><meta charset="utf-8"><title>{}</title>\n<p>{}</p>\n</html>\n'
)


def page(name: str, text: str) -> str:
    """An HTML page of a text, its names marked."""
    marked = NAMES.sub(r"<a>\g<0></a>", html.escape(text, quote=False))
    return PAGE.format(name, marked.replace("\n\n", "</p>\n<p>"))


def main(documents: str, output: str) -> None:
    """Write one page a document."""
    for path in sorted(Path(documents).rglob("*.txt")):
        target = Path(output, path.stem, "index.html")
        target.parent.mkdir(parents=True)
        target.write_text(page(path.stem, path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
