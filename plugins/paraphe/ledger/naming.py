"""Identifiers after matching: the published ones where the texts are, and new ones never used."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .book import Line
from .pairs import Pairs

_OURS = 0.3
"""Of the letters of a published part, what a part must hold of them to be it."""


@dataclass(slots=True)
class Names:
    """Positional identifiers → those that the document gets; ``used`` are all that are taken."""

    used: set[str]
    given: dict[str, str] = field(default_factory=dict)

    def keep(self, positional: str, published: str) -> None:
        """Give a published one."""
        self.given[positional] = published
        self.used.add(published)

    def make(self, positional: str) -> None:
        """Give one that was never used: the positional one, under the name of what it hangs on."""
        name = self._under(positional)
        again, eid = 1, name
        while eid in self.used:
            again += 1
            eid = f"{name}_{again}"
        self.keep(positional, eid)

    def _under(self, positional: str) -> str:
        steps = positional.split("__")
        for depth in range(len(steps) - 1, 0, -1):
            parent = "__".join(steps[:depth])
            if parent in self.given:
                return "__".join((self.given[parent], *steps[depth:]))
        return positional


def name_all(
    parts: Sequence[str], new: Sequence[Line], pairs: Pairs, used: frozenset[str]
) -> Names:
    """Name parts and blocks; ``parts`` are the positional identifiers of the parts, "" aside."""
    names = Names(set(used))
    kept = _parts(pairs, frozenset(parts))
    for part in parts:
        if part in kept:
            names.keep(part, kept[part])
        else:
            names.make(part)
    for j, line in enumerate(new):
        if j in pairs.to_old:
            names.keep(line.eid, pairs.old[pairs.to_old[j]].eid)
    for j, line in enumerate(new):
        if j not in pairs.to_old:
            names.make(line.eid)
    return names


def _parts(pairs: Pairs, parts: frozenset[str]) -> Mapping[str, str]:
    """The published identifier of each part that holds the text of a published one."""
    sizes: Counter[str] = Counter()
    for i, line in enumerate(pairs.old):
        sizes[line.part] += len(pairs.old_keys[i])
    shared: Counter[tuple[str, str]] = Counter()
    for i, j in pairs.to_new.items():
        shared[pairs.new[j].part, pairs.old[i].part] += len(pairs.old_keys[i])
    found: dict[str, str] = {}
    for (part, old), size in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        is_free = part not in found and old not in found.values()
        if part in parts and old and is_free and size >= _OURS * sizes[old]:
            found[part] = old
    return found
