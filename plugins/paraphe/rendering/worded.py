"""Two readings of a text as HTML: what went and what came is marked, and said to who listens."""

from paraphe.comparison import RunKind, compare

from .dress import dress
from .nest import escaped
from .readings import LOST
from .signs import visible

_MOST_QUOTED = 90

_ELEMENTS: dict[RunKind, tuple[str, str]] = {"gone": ("del", "retiré"), "new": ("ins", "ajouté")}
"""Element of a run, and what a screen reader says before its words."""


def worded(before: str, after: str, language: str = "fr") -> str:
    """The words of both readings, those only one has in ``del`` and ``ins``."""
    runs = compare(_dressed(before, language), _dressed(after, language))
    return "".join(_run(run.kind, run.text) for run in runs)


def kept(words: str, language: str = "fr") -> str:
    """Words that are told and did not change."""
    return escaped(_dressed(words, language))


def quoted(words: str, language: str = "fr") -> str:
    """The first words of a text, with an ellipsis where there are more."""
    shown = _dressed(words, language)
    if len(shown) > _MOST_QUOTED:
        shown = f"{shown[:_MOST_QUOTED].rsplit(' ', 1)[0].rstrip(' ,;:.')} …"
    return escaped(shown)


def _dressed(words: str, language: str) -> str:
    return visible(dress(words, language)).replace(LOST, "[…]")


def _run(kind: RunKind, text: str) -> str:
    if kind == "same":
        return escaped(text)
    element, told = _ELEMENTS[kind]
    words = text.strip() or text
    head, _, tail = text.partition(words)
    return (
        f'{head}<{element}><span class="vh">[{told}\u00a0: </span>{escaped(words)}'
        f'<span class="vh">]</span></{element}>{tail}'
    )
