"""Names that share their first words: « Traités de Tlatelolco, de Rarotonga et de Bangkok »."""

import re
from collections.abc import Iterator

from paraphe.authority import Authority, Entry, Scan
from paraphe.model import Block, Mention

from .candidate import candidate

_AND = re.compile(r", et |,? et |, ")
_LEADING = re.compile(r"(?:(?:sur|contre|pour) )?(?:(?:de )?(?:la |l')|des? |du |d'|les? |aux? )?")
_REACH = 400


def coordinated(block: Block, scan: Scan, authority: Authority) -> Iterator[Mention]:
    """Two or more names behind one plural head; a plural without a second name is none of them."""
    folded = scan.folded
    for start, after in scan.plurals:
        if not folded.startswith((" ", "-"), after):
            continue
        singular = folded[start : after - 1]
        first = authority.name_at(singular + folded[after : after + _REACH])
        if first is None or first[0] <= len(singular):
            continue
        end = after + first[0] - len(singular)
        tails = list(_tails(singular + folded[after:end], folded, end, authority))
        if tails:
            entry = first[1][0]
            rule = "contextual" if entry.kind == "contextual" else "name"
            yield candidate(block, (start, end), f"{rule}:plural", "full", entry.instrument)
        for opening, stop, entry in tails:
            rule = f"coordinated:{entry.kind}"
            yield candidate(block, (opening, stop), rule, "full", entry.instrument)


def _tails(
    stem: str, folded: str, end: int, authority: Authority
) -> Iterator[tuple[int, int, Entry]]:
    while joint := _AND.match(folded, end):
        at = joint.end()
        found = _completed(stem, folded[at : at + _REACH], authority)
        if found is None:
            return
        end = at + found[0]
        yield at + len(_leading(folded, at)), end, found[1]


def _completed(stem: str, tail: str, authority: Authority) -> tuple[int, Entry] | None:
    """The name that the tail makes with the first words of the stem, the most words first."""
    words = stem.split(" ")
    for count in range(len(words) - 1, 0, -1):
        prefix = " ".join(words[:count]) + " "
        found = authority.name_at(prefix + tail)
        if found and found[0] > len(prefix) and len(found[1]) == 1:
            return found[0] - len(prefix), found[1][0]
    return None


def _leading(folded: str, at: int) -> str:
    match = _LEADING.match(folded, at)
    return match.group() if match else ""
