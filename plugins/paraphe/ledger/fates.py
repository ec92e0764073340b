"""What becomes of identifiers that have no block of their own: an alias, a tombstone, or a fault.

Three kinds come here: lines that were merged or are gone, lines that were aliases before, parts.
"""

from dataclasses import dataclass, field

from .book import Ledger, Line, Removal
from .likeness import WITHIN
from .naming import Names
from .pairs import SHORT
from .trace import Trace
from .words import key, runs

_LOST = 0.5
"""Of the runs of an alias's words, what its block must still have."""


@dataclass(slots=True)
class Fates:
    """``aliases`` and ``gone`` are by eid; ``vanished`` are those that nobody allowed to go.

    ``blocks`` are aliases by the index of their block, before blocks have names.
    """

    blocks: dict[str, int] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    gone: dict[str, Removal] = field(default_factory=dict)
    vanished: list[Line] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    def conclude(self, ledger: Ledger, found: Trace, names: Names) -> None:
        """Settle what depends on the names that blocks have got."""
        self.aliases |= {eid: names.given[found.pairs.new[j].eid] for eid, j in self.blocks.items()}
        there = frozenset(names.given.values())
        for line in ledger.lines:
            if line.eid in ledger.aliases and line.eid not in there | self.aliases.keys():
                self._follow_alias(ledger, line, there)
        for part in ledger.parts:
            if part not in there and part not in self.gone:
                self._leave_part(ledger, part, there)

    def _follow_alias(self, ledger: Ledger, line: Line, there: frozenset[str]) -> None:
        if line.eid in self.gone or line in self.vanished:
            return
        target, seen = line.eid, {line.eid}
        while target not in there:
            target = self.aliases.get(target) or ledger.target(target)
            if not target or target in seen:
                self.vanished.append(line)
                return
            seen.add(target)
        self.aliases[line.eid] = target

    def _leave_part(self, ledger: Ledger, part: str, there: frozenset[str]) -> None:
        """A part that is none any more leads to the first of its texts that is left."""
        if part in ledger.removed:
            self.gone[part] = ledger.removed[part]
            return
        for line in ledger.lines:
            if line.part == part and (line.eid in there or line.eid in self.aliases):
                self.aliases[part] = line.eid if line.eid in there else self.aliases[line.eid]
                return
        self.parts.append(part)


def settle(ledger: Ledger, found: Trace) -> Fates:
    """Say what became of each identifier, as far as blocks without names tell it."""
    fates = Fates({found.pairs.old[i].eid: j for i, j in found.merged.items()})
    for i, line in enumerate(found.pairs.old):
        if i not in found.pairs.to_new and i not in found.merged:
            fates.vanished.append(line)
    for line in ledger.lines:
        if removal := ledger.removal(line):
            fates.gone[line.eid] = removal
        elif line.eid in ledger.aliases:
            _return(fates, ledger, found, line)
    return fates


def _return(fates: Fates, ledger: Ledger, found: Trace, line: Line) -> None:
    """An alias whose words have left the block that held them goes where they are now."""
    pairs, letters = found.pairs, key(line.words)
    if ledger.is_part(line.eid):
        return
    for j in pairs.free_new:
        if len(letters) >= SHORT and pairs.new_keys[j] == letters:
            _revive(found, line, letters, j)
            return
    target = next((i for i, each in enumerate(pairs.old) if each.eid == ledger.root(line.eid)), -1)
    if target not in pairs.to_new:
        return
    wanted, j = runs(letters), pairs.to_new[target]
    if _held(wanted, pairs.old_keys[target]) < WITHIN or _held(wanted, pairs.new_keys[j]) >= _LOST:
        return
    for j in range(len(pairs.new)):
        if _held(wanted, pairs.new_keys[j]) >= WITHIN:
            if j in pairs.to_old:
                fates.blocks[line.eid] = j
            else:
                _revive(found, line, letters, j)
            return
    fates.vanished.append(line)


def _revive(found: Trace, line: Line, letters: str, block: int) -> None:
    pairs = found.pairs
    pairs.old.append(line)
    pairs.old_keys.append(letters)
    pairs.join(len(pairs.old) - 1, block)


def _held(wanted: frozenset[str], letters: str) -> float:
    return len(wanted & runs(letters)) / len(wanted) if wanted else 1.0
