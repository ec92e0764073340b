"""What an edition changed, for the archivist: a line a text, as a terminal shows it."""

from collections.abc import Iterator, Sequence

from paraphe.comparison import Run, compare
from paraphe.model import Change

from .retell import read_fields, retell
from .words import quotation

_AROUND = 30
"""Letters of what is the same that stand beside a difference."""

_SIGNS = {"gone": "[-{}-]", "new": "{{+{}+}}"}
"""As `git diff --word-diff` marks words."""


_BEFORE = "0001-01-01"


def spoken(ledger: str, past: str, new: str) -> Iterator[str]:
    """A line for each field and each text, indented.

    ``ledger`` is its text after the edition, ``past`` the history before, ``new`` what was added.
    """
    # Alone, since another edition of the same day was told before; but for the fields known then.
    fields = "".join(f"{_BEFORE} about {name} | {of}\n" for name, of in read_fields(past).items())
    for edition in retell(ledger, fields + new, "").editions[-1:]:
        for each in edition.corrections:
            yield f"    {each.field}: « {each.before} » → « {each.after} »"
        for change in edition.changes:
            yield f"    {change.eid} {', '.join(change.kinds)}{_detail(change)}"


def _detail(change: Change) -> str:
    before, after = change.before, change.after
    if before and after:
        number = f" {before.label or '¶'} → {after.label or '¶'}"
        numbered = number if before.label != after.label else ""
        words = _worded(compare(before.words, after.words)) if before.words != after.words else ""
        parts = [each for each in change.leads if each != change.eid]
        divided = f" (the rest is {', '.join(parts)})" if parts else ""
        return f"{numbered}{divided}{f': « {words} »' if words else ''}"
    there = after or before
    into = f" into {change.leads[0]}" if change.leads and not after else ""
    return f"{into}: « {quotation(there.words)} »" if there else into


def _worded(runs: Sequence[Run]) -> str:
    """The differences with what is beside them."""
    last = len(runs) - 1
    shown = (
        _shortened(run.text, place > 0, place < last)
        if run.kind == "same" else _SIGNS[run.kind].format(run.text)
        for place, run in enumerate(runs)
    )  # fmt: skip
    return "".join(shown).strip()


def _shortened(text: str, head: bool, tail: bool) -> str:
    """What is the same, without its middle, and without the end that no difference is beside."""
    if len(text) <= 2 * _AROUND:
        return text
    return f"{text[:_AROUND] if head else ''} … {text[-_AROUND:] if tail else ''}"
