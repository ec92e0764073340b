"""Documents of the archive -> two languages of one text side by side."""

from paraphe.mentions import (
    fenced,
    instruments_of,
    pinpoint,
    recognise,
    resolve,
    ruled_instruments,
)
from paraphe.rendering import Composition, FacingPage, compose, facing_page

from .assemble import Leaves
from .leaf import read_followed


def facing(leaves: Leaves, first: str, second: str) -> FacingPage:
    """Two documents beside each other, by their ids; both are read anew."""
    return facing_page(_composition(leaves, first), _composition(leaves, second))


def _composition(leaves: Leaves, identifier: str) -> Composition:
    """A document as it is set: a leaf keeps whole pages alone, and few documents are asked for."""
    job, authority = leaves.jobs[identifier], leaves.authority
    document = read_followed(job.path, leaves.content, job.ledger).document
    searched = fenced(document)
    mentions = pinpoint(searched, resolve(searched, recognise(searched, authority), authority))
    made = {**instruments_of(mentions, authority), **ruled_instruments(document, authority)}
    return compose(document, mentions, {**authority.instruments, **made})
