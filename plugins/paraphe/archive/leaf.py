"""One source -> all that the site needs of it: its head, its page, what it says of others."""

import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from paraphe.authority import Authority
from paraphe.editing import cases
from paraphe.exports import Form, document_json, written
from paraphe.ledger import Followed, Retold, changes, counted, follow, retell
from paraphe.mentions import (
    OWN,
    check_rulings,
    fenced,
    instruments_of,
    pinpoint,
    recognise,
    resolve,
    ruled_instruments,
)
from paraphe.model import (
    ArchiveError,
    Case,
    Citing,
    Document,
    Head,
    Instrument,
    Mention,
    Problem,
    Severity,
    Tally,
)
from paraphe.rendering import (
    Composition,
    DocumentPage,
    History,
    Pinned,
    Quoted,
    cited_provisions,
    compose,
    document_page,
    edition_lines,
    history_page,
    pinned,
    quotations,
)
from paraphe.resolver import label_file, printed_symbols
from paraphe.search import feed
from paraphe.source import build, receive, split
from paraphe.store import digest, pickled, unpickled

from .keys import forms_key, head_key, history_key, own_key, pinned_key, quoted_key
from .published import read_past, read_text

_LEVEL = 1
"""Of compression: text becomes a third, in a tenth of the time that making it took."""


@dataclass(frozen=True, slots=True)
class Own:
    """What only the document's own files show: page, open data (JSON), search feed, labels.

    ``labels`` is the file that the resolver loads. ``packed`` is the page, pickled: who wants the
    others does not wait for it.
    """

    packed: bytes
    data: str
    feed: bytes
    labels: str

    @property
    def page(self) -> DocumentPage:
        """What the document's page shows."""
        page: DocumentPage = unpickled(self.packed)
        return page


@dataclass(frozen=True, slots=True)
class Leaf:
    """All that one source yields. ``quoted`` is what it says of each instrument, by id.

    ``pinned`` is what it says of each provision that lies in no other, by instrument and eid.
    ``forms`` is what each form of the document is made of, compressed, by the form's name.
    ``history`` is what its editions changed, None where there is only a first.
    """

    head: Head
    own: Own
    quoted: Mapping[str, Quoted]
    pinned: Mapping[tuple[str, str], Pinned]
    forms: Mapping[str, bytes] = field(default_factory=dict)
    history: History | None = None


def read_leaf(
    path: Path,
    content: Path,
    authority: Authority,
    forms: Sequence[Form] = (),
    ledger: Path | None = None,
    past: Path | None = None,
) -> Leaf:
    """Read one source with its sidecar, its ledger and the ledger's history, ``past``.

    Raises ArchiveError with all that stops it.
    """
    followed = read_followed(path, content, ledger)
    retold, unpublished = _editions(followed, past, content)
    document = followed.document
    problems = (*document.problems, *retold.faults, *check_rulings(document, authority))
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise ArchiveError(*errors)
    document = replace(document, problems=(*document.problems, *unpublished))
    searched = fenced(document)
    mentions = pinpoint(searched, resolve(searched, recognise(searched, authority), authority))
    made = {**instruments_of(mentions, authority), **ruled_instruments(document, authority)}
    composition = compose(document, mentions, {**authority.instruments, **made}, retold.editions)
    left = cases(document, mentions, authority)
    leaf = _rendered(composition, mentions, tuple(made.values()), left, forms)
    recorded = followed.is_recorded and not unpublished
    return replace(leaf, head=replace(leaf.head, recorded=recorded))


def _editions(
    followed: Followed, past: Path | None, content: Path
) -> tuple[Retold, tuple[Problem, ...]]:
    """The editions of a document, and a note on what is not in the last of them."""
    if followed.ledger is None:
        return Retold(), ()
    so_far = read_past(past, content)
    name = past.relative_to(content).as_posix() if past else ""
    found = changes(followed, so_far)
    note = Problem(
        followed.document.source.path, 0, "unpublished-changes", Severity.NOTE,
        f"Since the last edition: {counted(found)}.",
        "`invoke ledger` lists them and takes them in; so does `invoke publish`.",
    )  # fmt: skip
    return retell(followed.ledger.text, so_far, name), (note,) if found else ()


def read_followed(path: Path, content: Path, ledger: Path | None) -> Followed:
    """A document under its published identifiers, and what became of those."""
    source, sidecar = receive(path, content)
    document = build(split(source, sidecar.language if sidecar else ""), source, sidecar)
    if ledger is None:
        return follow(document, None, "")
    text = read_text(ledger, content)
    found = follow(document, text, ledger.relative_to(content).as_posix())
    # A ledger that the document has from its former id is not its own.
    return replace(found, is_recorded=found.is_recorded and ledger.stem == document.id)


def render_leaf(
    document: Document,
    mentions: Sequence[Mention],
    instruments: Mapping[str, Instrument],
    made: tuple[Instrument, ...] = (),
    left: tuple[Case, ...] = (),
    forms: Sequence[Form] = (),
) -> Leaf:
    """All that the site shows of a document; ``left`` is what it leaves to the editor.

    ``made`` are the instruments without a record; ``forms`` what else it is written as.
    """
    return _rendered(compose(document, mentions, instruments), mentions, made, left, forms)


def _rendered(
    composition: Composition,
    mentions: Sequence[Mention],
    made: tuple[Instrument, ...],
    left: tuple[Case, ...],
    forms: Sequence[Form],
) -> Leaf:
    document, editions = composition.document, composition.editions
    # The page first: quotations are what stands on it.
    page, quoted, places = document_page(composition), quotations(composition), pinned(composition)
    packed, data = pickled(page), document_json(document, mentions)
    own = Own(
        packed,
        written(data),
        feed(document, mentions, composition.part_names),
        label_file(document.id, data),
    )
    history = history_page(document, editions) if len(editions) > 1 else None
    shown = digest(packed, own.data, own.feed, repr(history))
    described = repr((document.id, document.metadata))
    cited = tuple(_citing(composition, quoted, places, described))
    head = _head(composition, cited, made, left, shown, digest(described))
    made_of = {form.name: _packed(form, composition, page) for form in forms}
    return Leaf(head, own, quoted, places, made_of, history)


def _packed(form: Form, composition: Composition, page: DocumentPage) -> bytes:
    return zlib.compress(form.kept(composition, page).encode("utf-8", "replace"), _LEVEL)


def _head(
    composition: Composition,
    citing: tuple[Citing, ...],
    made: tuple[Instrument, ...],
    left: tuple[Case, ...],
    shown: bytes,
    described: bytes,
) -> Head:
    document, blocks = composition.document, composition.document.blocks
    return Head(
        id=document.id,
        source_path=document.source.path,
        sha256=document.source.sha256,
        metadata=document.metadata,
        words=composition.words,
        paragraphs=sum(block.kind in ("paragraph", "list-item") for block in blocks),
        annexes=sum(part.role == "annex" for part in document.parts),
        lacunae=sum(mark.kind == "lacuna" for block in blocks for mark in block.marks),
        links=sum(each.mentions for each in citing),
        citing=citing,
        made=made,
        problems=document.problems,
        digest=shown,
        cases=left,
        sidecar=document.sidecar or str(PurePosixPath(document.source.path).with_suffix(".yaml")),
        indent=document.indent,
        tallies=_tallies(composition),
        symbols=printed_symbols(document),
        editions=edition_lines(document, composition.editions),
        described=described,
    )


def _tallies(composition: Composition) -> tuple[Tally, ...]:
    """A title that names its own document is left out: nothing of it is open."""
    counts = Counter(
        (mention.rule, mention.form, mention.status)
        for mentions in composition.mentions.values()
        for mention in mentions
        if mention.reason != OWN
    )
    return tuple(Tally(*found, count) for found, count in sorted(counts.items()))


def _citing(
    composition: Composition,
    quoted: Mapping[str, Quoted],
    places: Mapping[tuple[str, str], Pinned],
    described: str,
) -> Iterator[Citing]:
    provisions = cited_provisions(composition)
    for instrument, each in quoted.items():
        told = tuple(
            cited._replace(digest=digest(described, repr(place)))
            if (place := places.get((instrument, cited.provision.eid)))
            else cited
            for cited in provisions[instrument]
        )
        known = repr((instrument, each.blocks, each.mentions, each.named, each.inferred, told))
        shown = digest(described, each.html, known)
        yield Citing(instrument, each.blocks, each.mentions, shown, told)


Kept = Head | Own | Quoted | Pinned | History | Mapping[str, bytes]


def kept(leaf: Leaf, key: bytes) -> dict[bytes, Kept]:
    """The values that a leaf is kept as, under keys made of its own.

    What it says of each instrument lies apart, and so does what it says of a provision: the page
    of an instrument reads no more than that.
    """
    quoted = {quoted_key(key, instrument): each for instrument, each in leaf.quoted.items()}
    places = {pinned_key(key, *which): each for which, each in leaf.pinned.items()}
    more: dict[bytes, Kept] = {forms_key(key, leaf.forms): leaf.forms} if leaf.forms else {}
    if leaf.history:
        more[history_key(key)] = leaf.history
    return {head_key(key): leaf.head, own_key(key): leaf.own, **quoted, **places, **more}
