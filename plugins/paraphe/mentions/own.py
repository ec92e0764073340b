"""A document that names itself in its title cites nothing by that."""

from collections.abc import Sequence

from paraphe.model import Document, Mention

OWN = "Le titre nomme ici le document lui-même."
_TITLES = ("part-title", "dateline")


def own_names(document: Document, candidates: Sequence[Mention]) -> frozenset[Mention]:
    """The candidates in titles that name the document or a part of it.

    A title that begins with a name is that text's own; another title of the same document that
    has the name (a letter that transmits the text) does not cite it either.
    """
    titles = [m for m in candidates
              if m.instrument and document.block(m.eid).kind in _TITLES]  # fmt: skip
    own = {m.instrument for m in titles if m.start == 0}
    return frozenset(m for m in titles if m.instrument in own)
