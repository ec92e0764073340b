"""A document and its ledger -> the document under its published identifiers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from paraphe.model import Block, Document, Mark, Problem, Severity

from .book import Ledger, image, lines_of, parse
from .enter import text_of
from .fates import settle
from .naming import Names, name_all
from .pairs import in_order
from .rewritten import told_pairs
from .tombs import tombstones
from .trace import Trace, trace
from .vanished import unkept
from .words import quotation


@dataclass(frozen=True, slots=True)
class Followed:
    """``document`` has its identifiers; ``ledger`` is None where it was not published before.

    ``split`` says in which blocks the words of an identifier are, itself first; ``moved`` are
    those that stand in another order. ``text`` is what its ledger ought to be; ``is_recorded``
    where it is that.
    """

    document: Document
    text: str
    ledger: Ledger | None = None
    is_recorded: bool = False
    split: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()

    def text_on(self, day: str) -> str:
        """What its ledger ought to be where removals without a day are of this one."""
        return text_of(self.document, self.ledger, day) if self.ledger else self.text


def keep(document: Document, text: str | None, path: str) -> Document:
    """The document under the identifiers that its ledger published: ``text``, None without one.

    What the ledger at ``path`` does not allow is told in the document's problems, as errors.
    """
    if text is None or text == image(document):
        return document
    return _follow(document, parse(text, path)).document


def follow(document: Document, text: str | None, path: str) -> Followed:
    """The same, with what became of the identifiers and what the ledger ought to be."""
    now = image(document)
    if text is None:
        return Followed(document, now)
    ledger = parse(text, path)
    return Followed(document, now, ledger, True) if text == now else _follow(document, ledger)


def _follow(document: Document, ledger: Ledger) -> Followed:
    new = lines_of(document)
    alive = [line for line in ledger.lines if not ledger.is_dead(line)]
    known = len(alive)
    told, faults = told_pairs(ledger, alive, new)
    found = trace(alive, new, told)
    fates = settle(ledger, found)
    parts = [part.eid for part in document.parts if part.eid]
    names = name_all(parts, new, found.pairs, ledger.eids)
    fates.conclude(ledger, found, names)
    split = _split(found, names)
    renamed = _renamed(document, names.given)
    kept = replace(
        renamed,
        aliases=dict(sorted(fates.aliases.items())),
        tombstones=tombstones(ledger, renamed, fates.gone),
        problems=(
            *document.problems, *ledger.faults, *_gone(ledger, document), *faults,
            *unkept(ledger, found, fates, document), *_notes(renamed, split),
        ),
    )  # fmt: skip
    # What comes back stands behind the others in the ledger's order, which says nothing.
    row = in_order(found.pairs, known)
    moved = frozenset(alive[i].eid for i in found.pairs.to_new if i < known and i not in row)
    after = text_of(kept, ledger)
    dated = all(stone.day for stone in kept.tombstones)
    return Followed(kept, after, ledger, dated and after == ledger.text, split, moved)


def _gone(ledger: Ledger, document: Document) -> Iterator[Problem]:
    """That a document is there although its ledger says that it is not."""
    if (ledger.moved or ledger.withdrawn) and PurePosixPath(ledger.path).stem == document.id:
        what = f"moved to « {ledger.moved} »" if ledger.moved else "was withdrawn"
        yield Problem(ledger.path, 1, "ledger-unknown", Severity.ERROR,
                      f"The document {what}, and it is here.",
                      "Take the line « moved » or « withdrawn » out.")  # fmt: skip


def _split(found: Trace, names: Names) -> dict[str, tuple[str, ...]]:
    return {
        found.pairs.old[i].eid: tuple(names.given[found.pairs.new[j].eid] for j in blocks)
        for i, blocks in found.split.items()
    }


def _notes(document: Document, split: Mapping[str, tuple[str, ...]]) -> list[Problem]:
    path, text = document.source.path, document.source.text
    found = []
    for eid, (first, *others) in split.items():
        block = document.block(first)
        line = text.count("\n", 0, block.source[0][0]) + 1 if block.source else 0
        message = (
            f"« {eid} » was split; it stays with « {quotation(block.text)} », "
            f"and the rest is {', '.join(others)}."
        )
        hint = "`invoke ledger` takes the new identifiers in."
        found.append(Problem(path, line, "paragraph-split", Severity.NOTE, message, hint))
    return found


def _renamed(document: Document, given: Mapping[str, str]) -> Document:
    """The document with every identifier that it holds replaced."""
    if all(old == new for old, new in given.items()):
        return document
    return replace(
        document,
        parts=tuple(replace(p, eid=given.get(p.eid, p.eid)) for p in document.parts),
        blocks=tuple(_block(block, given) for block in document.blocks),
        repairs=tuple(replace(r, eid=given.get(r.eid, r.eid)) for r in document.repairs),
        rulings=tuple(replace(r, eid=given.get(r.eid, r.eid)) for r in document.rulings),
    )


def _block(block: Block, given: Mapping[str, str]) -> Block:
    marks = tuple(_mark(mark, given) for mark in block.marks)
    return replace(block, eid=given[block.eid], marks=marks)


def _mark(mark: Mark, given: Mapping[str, str]) -> Mark:
    return replace(mark, value=given[mark.value]) if mark.kind == "note-call" else mark
