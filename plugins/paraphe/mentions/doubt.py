"""Why a name that is an instrument's own may yet mean something else where it stands."""

import re

from paraphe.model import Mention

from .context import Context

_INDEFINITE = re.compile(
    r"(?<!\w)(?:un|une|d'un|d'une|qu'un|qu'une|aucune?|chaque|toute?|quelque) $"
)
_PLURAL = re.compile(r"(?<!\w)(?:les|des|aux|ces|plusieurs|certaine?s) $")
_LONGEST = len("plusieurs ")


def doubt(candidate: Mention, context: Context) -> str:
    """A French reason not to link a name or an abbreviation, "" if there is none."""
    folded, end = context.folded[candidate.eid], candidate.start
    begin = max(0, end - _LONGEST)
    plural = candidate.rule == "sigle" and _PLURAL.search(folded, begin, end)
    if plural and not _plural(candidate, context):
        return "Au pluriel, le sigle désigne autre chose."
    small = candidate.text[0].islower()
    if small and _INDEFINITE.search(folded, begin, end) and _exists(candidate, context):
        return "L’article indéfini parle d’un texte de ce genre, non de celui-ci."
    return ""


def _plural(candidate: Mention, context: Context) -> bool:
    """Whether the instrument has a name in the plural (« objectifs de développement durable »)."""
    record = context.authority.instruments[candidate.instrument]
    names = (record.title, record.short, *(name.text for name in record.names))
    return any(name.split(" ")[0].endswith("s") for name in names)


def _exists(candidate: Mention, context: Context) -> bool:
    """Whether the instrument is dated; of a treaty still negotiated texts say « un traité »."""
    return bool(context.authority.instruments[candidate.instrument].dates)
