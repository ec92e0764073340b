"""Text -> lines, each with its place, its indent, and the blank lines and page ends before it."""

import re

from paraphe.model import Repair

from .draft import Piece, Sheet
from .strand import Run

# A run of U+FFFD is one lacuna also across blanks and one line end, not across a blank line.
_LACUNA = r"\ufffd+(?:[ \t]+(?:\r?\n[ \t]*)?\ufffd+|\r?\n[ \t]*\ufffd+)*"
_BREAK = r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
_TOKEN = re.compile(rf"(?P<lacuna>{_LACUNA})|(?P<line>{_BREAK})|(?P<space>[ \t]{{2,}}|\t)")
_EDGE = " \t\u00a0\u2002\u2003\u2009\u202f\u3000\u200b\ufeff"


def cut_lines(text: str) -> Sheet:
    """Every line that is not blank as a piece; a lacuna is one run, read as one U+FFFD."""
    pieces: list[Piece] = []
    runs: list[Run] = []
    at = begin = gap = 0
    page = False
    for token in _TOKEN.finditer(text):
        if at < token.start():
            runs.append(Run(text[at : token.start()], at, token.start()))
        at = token.end()
        if token.lastgroup == "space":
            runs.append(Run(" ", token.start(), at, "space"))
        elif token.lastgroup == "lacuna":
            runs.append(Run("\ufffd", token.start(), at, "lacuna"))
        else:
            line = _line(text, runs, begin, gap, page)
            if line:
                pieces.append(line)
            gap = 0 if line else gap + 1
            page = token.group() == "\x0c" or (page and not line)
            runs, begin = [], at
    if at < len(text):
        runs.append(Run(text[at:], at, len(text)))
    last = _line(text, runs, begin, gap, page)
    return Sheet(text, (*pieces, last) if last else tuple(pieces))


def _line(text: str, runs: list[Run], begin: int, gap: int, page: bool) -> Piece | None:
    while runs and not (first := runs[0]).text.strip(_EDGE):
        runs = runs[1:]
    while runs and not runs[-1].text.strip(_EDGE):
        runs = runs[:-1]
    if not runs:
        return None
    first, last = runs[0], runs[-1]
    lead = len(first.text) - len(first.text.lstrip(_EDGE))
    if lead:
        first = Run(first.text[lead:], first.start + lead, first.end)
        last = first if len(runs) == 1 else last
    trail = len(last.text) - len(last.text.rstrip(_EDGE))
    if trail:
        last = Run(last.text[:-trail], last.start, last.end - trail)
    strand = (last,) if len(runs) == 1 else (first, *runs[1:-1], last)
    lost = tuple(_lacuna(text, run) for run in strand if run.kind == "lacuna")
    return Piece(strand, gap, page, indent=first.start - begin, repairs=lost)


def _lacuna(text: str, run: Run) -> Repair:
    reason = "texte perdu dans le fichier reçu : montré comme lacune, jamais deviné"
    span = (run.start, run.end)
    return Repair(
        "lacuna", "lacuna", span, reason, before=text[run.start : run.end], after=run.text
    )
