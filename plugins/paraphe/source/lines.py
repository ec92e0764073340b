"""Text -> lines, each with its place, its indent, and the blank lines and page ends before it."""

import re
from collections.abc import Iterable, Iterator

from paraphe.model import Repair

from .draft import Piece, Sheet
from .strand import Run, Strand, reading

# A run of U+FFFD is one lacuna also across blanks and one line end, not across a blank line.
_LACUNA = re.compile(r"\ufffd+(?:[ \t]+(?:\r?\n[ \t]*)?\ufffd+|\r?\n[ \t]*\ufffd+)*")
_TOKEN = re.compile(rf"(?P<lacuna>{_LACUNA.pattern})|(?P<space>[ \t]{{2,}}|\t)")
_EDGE = " \t\u00a0\u2002\u2003\u2009\u202f\u3000\u200b\ufeff"
_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line for ``str.splitlines``."""
_BLANK = _EDGE + _ENDS


def cut_lines(text: str) -> Sheet:
    """Every line that is not blank as a piece; a lacuna is one run, read as one U+FFFD."""
    pieces: list[Piece] = []
    at = gap = 0
    page = False
    for line in _lines(text):
        words = line.strip(_BLANK)
        if words:
            indent = line.index(words)
            strand = _strand(words, at + indent)
            lost = _lacunae(text, strand) if "\ufffd" in words else ()
            pieces.append(Piece(reading(strand), strand, gap, page, indent, repairs=lost))
        gap = 0 if words else gap + 1
        page = line[-1] == "\x0c" or (page and not words)
        at += len(line)
    return Sheet(text, tuple(pieces))


def _lines(text: str) -> Iterable[str]:
    """The lines with their ends; the end of a line inside a lacuna is none."""
    lines = text.splitlines(keepends=True)
    inside = _swallowed(text) if "\ufffd" in text else frozenset()
    return _whole(lines, inside) if inside else lines


def _whole(lines: Iterable[str], inside: frozenset[int]) -> Iterator[str]:
    whole, at = "", 0
    for line in lines:
        whole, at = whole + line, at + len(line)
        if at not in inside:
            yield whole
            whole = ""


def _swallowed(text: str) -> frozenset[int]:
    """The places after those ends of lines that lie inside a lacuna."""
    return frozenset(
        lacuna.start() + i
        for lacuna in _LACUNA.finditer(text)
        for i, before in enumerate(lacuna[0], 1)
        if before == "\n"
    )


def _strand(words: str, start: int) -> Strand:
    """The runs of a line, blanks side by side read as one."""
    if "  " not in words and "\t" not in words and "\ufffd" not in words:
        return (Run(words, start, start + len(words)),)
    runs: list[Run] = []
    at = 0
    for token in _TOKEN.finditer(words):
        if at < token.start():
            runs.append(Run(words[at : token.start()], start + at, start + token.start()))
        at = token.end()
        span = (start + token.start(), start + at)
        blank = token.lastgroup == "space"
        runs.append(Run(" ", *span, "space") if blank else Run("\ufffd", *span, "lacuna"))
    if at < len(words):
        runs.append(Run(words[at:], start + at, start + len(words)))
    return tuple(runs)


def _lacunae(text: str, strand: Strand) -> tuple[Repair, ...]:
    return tuple(_lacuna(text, run) for run in strand if run.kind == "lacuna")


def _lacuna(text: str, run: Run) -> Repair:
    reason = "texte perdu dans le fichier reçu : montré comme lacune, jamais deviné"
    span = (run.start, run.end)
    return Repair(
        "lacuna", "lacuna", span, reason, before=text[run.start : run.end], after=run.text
    )
