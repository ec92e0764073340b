"""Mentions that were left without a link, for the editor to look at."""

from collections.abc import Iterable, Iterator

from paraphe.model import Document, Mention, Problem, Severity

HINTS = {
    "ambiguous": "Where one of them is meant without doubt, give its record the longer name.",
    "unlinked": "Where the reason is wrong, mend the record that should be linked.",
}


_MISFIT = ":misfit"
_YEAR = (
    "year-misfit",
    Severity.WARNING,
    "One of the two is misprinted: look which text is meant, and rule on it in the sidecar.",
)


def open_mentions(document: Document, mentions: Iterable[Mention]) -> Iterator[Problem]:
    """A note for each mention without a link, at the line of the source where its block begins.

    A year that is not that of its number is a warning: the text, or the record, is wrong.
    """
    return (_note(document, mention) for mention in mentions if mention.status != "linked")


def _note(document: Document, mention: Mention) -> Problem:
    start = document.block(mention.eid).source[0][0]
    line = document.source.text.count("\n", 0, start) + 1
    message = f"« {mention.text} » in {mention.eid} is left without a link: {mention.reason}"
    code, severity, hint = f"mention-{mention.status}", Severity.NOTE, HINTS[mention.status]
    if mention.rule.startswith("number:") and mention.rule.endswith(_MISFIT):
        code, severity, hint = _YEAR
    return Problem(document.source.path, line, code, severity, message, hint)
