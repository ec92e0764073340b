"""A document that names itself in its title cites nothing by that."""

import re
from collections.abc import Sequence

from paraphe.model import Document, Mention

OWN = "Le titre nomme ici le document lui-même."
_TITLES = ("part-title", "dateline")
_OPENING = re.compile(
    r"(?:(?:annexe|appendice|pi[eè]ce jointe|additif)(?: [ivx\d]+)?\s?[.:–—-]?\s?)?", re.IGNORECASE
)


def own_names(document: Document, candidates: Sequence[Mention]) -> frozenset[tuple[str, int]]:
    """The places (eid, start) of the candidates in titles that name the document or a part of it.

    A title that begins with a name is that text's own; another title of the same document that
    has the name (a letter that transmits the text) does not cite it either.
    """
    titles = [m for m in candidates
              if m.instrument and document.block(m.eid).kind in _TITLES]  # fmt: skip
    own = {m.instrument for m in titles if _opens(document.block(m.eid).text, m.start)}
    return frozenset((m.eid, m.start) for m in titles if m.instrument in own)


def _opens(text: str, start: int) -> bool:
    return _OPENING.fullmatch(text, 0, start) is not None
