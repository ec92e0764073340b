"""Content folder -> Archive: what the store does not hold is read, over the cores."""

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from pathlib import Path

from paraphe.authority import Authority, load
from paraphe.exports import forms_of
from paraphe.guard import inspect, page_problems
from paraphe.model import (
    Archive,
    ArchiveError,
    Cited,
    CitedProvision,
    Head,
    Instrument,
    Problem,
)
from paraphe.progress import Progress
from paraphe.rendering import History, Pinned, Quoted
from paraphe.source import list_documents
from paraphe.store import Store, code_digest, digest, files_digest, whole

from .held import held
from .keys import forms_key, head_key, history_key, own_key, pinned_key, quoted_key
from .leaf import Leaf, Own, read_leaf
from .provisions import provisions_cited
from .published import Published, old_instruments, published
from .translations import mistranslated
from .workers import ALONE, Desk, Job, dismiss, run

_ORDER = attrgetter(*(field.name for field in fields(Problem)))
"""That of the dataclass, of whose comparisons each makes two tuples."""

BATCH = 256
"""Documents read before they are kept: what a crash can cost, and what stays in memory."""


@dataclass(frozen=True, slots=True)
class Leaves:
    """Where the leaves of an archive lie: the store, and the job that made each of them.

    ``form_names`` are the forms that they hold beside the page.
    """

    store: Store
    content: Path
    authority: Authority
    jobs: Mapping[str, Job]
    form_names: tuple[str, ...] = ()

    def heads(self) -> list[Head]:
        """What other pages need to know of each document."""
        keys = {i: head_key(job.key) for i, job in self.jobs.items()}
        found: dict[bytes, Head] = self.store.get(keys.values())
        return [found.get(key) or self._again(i).head for i, key in keys.items()]

    def own(self, identifier: str) -> Own:
        """What the files of one document show."""
        found: Own | None = self.store.get_one(own_key(self.jobs[identifier].key))
        return found or self._again(identifier).own

    def forms(self, identifier: str) -> dict[str, str]:
        """What each form of one document is made of, by the form's name."""
        key = forms_key(self.jobs[identifier].key, self.form_names)
        found: Mapping[str, bytes] | None = self.store.get_one(key)
        packed = found or self._again(identifier).forms
        return {name: zlib.decompress(data).decode("utf-8") for name, data in packed.items()}

    def history(self, identifier: str) -> History | None:
        """What the editions of one document changed, None where there is only a first."""
        found: History | None = self.store.get_one(history_key(self.jobs[identifier].key))
        return found or self._again(identifier).history

    def quoted(self, identifiers: Iterable[str], instrument: str) -> dict[str, Quoted]:
        """What each of some documents says of an instrument."""
        keys = {i: quoted_key(self.jobs[i].key, instrument) for i in identifiers}
        found: dict[bytes, Quoted] = self.store.get(keys.values())
        return {i: found.get(key) or self._again(i).quoted[instrument] for i, key in keys.items()}

    def pinned(self, identifiers: Iterable[str], provision: CitedProvision) -> dict[str, Pinned]:
        """What each of some documents says of a provision that lies in no other."""
        which = (provision.instrument.id, provision.provision.eid)
        keys = {i: pinned_key(self.jobs[i].key, *which) for i in identifiers}
        found: dict[bytes, Pinned] = self.store.get(keys.values())
        return {i: found.get(key) or self._again(i).pinned[which] for i, key in keys.items()}

    def _again(self, identifier: str) -> Leaf:
        """Read once more what another build has forgotten meanwhile."""
        forms = forms_of(self.form_names)
        job = self.jobs[identifier]
        return read_leaf(job.path, self.content, self.authority, forms, job.ledger, job.past)


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole content folder: the archive, and its leaves."""

    archive: Archive
    leaves: Leaves


def assemble(
    content: Path,
    store: Store | None = None,
    progress: Progress | None = None,
    forms: Sequence[str] = (),
) -> Reading:
    """Read a content folder whole; what ``store`` holds from earlier builds is not read again.

    ``forms`` names what documents are made into beside pages and data (see ``exports.forms``).
    Raises ArchiveError with every error of every source, sidecar and record, so that an editor
    mends them in one round.
    """
    store = store or Store.in_memory()
    progress = progress or Progress()
    outside = inspect(content)
    errors = [*outside.problems, *page_problems(content, outside.refused)]
    with progress.step("instruments read"):
        authority, known_by = _authority(content, store, errors, outside.refused)
    listing = list_documents(content, outside.refused)
    errors += listing.problems
    paths = listing.paths
    known = published(content, paths, outside.refused)
    errors += known.problems
    jobs = {
        path.stem: _job(path, content, known_by, listing.sidecars.get(path), known)
        for path in paths
    }
    form_names = tuple(form.name for form in forms_of(forms))
    desk = Desk(content, store.path, known_by, form_names)
    missing = _missing(tuple(jobs.values()), store, form_names)
    errors += _read_missing(missing, desk, authority, store, progress)
    if errors:
        raise ArchiveError(*sorted(set(_founded(errors, authority))))
    leaves = Leaves(store, content, authority, jobs, form_names)
    archive = gather(leaves.heads(), authority.instruments)
    if wrong := tuple(mistranslated(archive.documents, content)):
        raise ArchiveError(*wrong)
    store.keep_only({known_by, *(job.key for job in jobs.values())}, str(content.resolve()))
    former = (*known.former, *old_instruments(content, archive))
    return Reading(replace(archive, former=former), leaves)


def _authority(
    content: Path, store: Store, errors: list[Problem], refused: Collection[Path]
) -> tuple[Authority, bytes]:
    """The authority file, and the digest of all that it was made of."""
    files = set((content / "instruments").rglob("*.yaml")).difference(refused)
    key = digest("authority", code_digest(), files_digest(files, content))
    known: Authority | None = store.get_one(key)
    if known is None:
        try:
            known = load(content, refused)
            store.put(key, {key: known})
        except ArchiveError as error:
            errors += error.problems
            known = Authority()
    return known, key


def _founded(errors: Iterable[Problem], authority: Authority) -> Iterator[Problem]:
    """The errors, but for those that only say that the records could not be read."""
    for problem in errors:
        if authority.instruments or problem.code != "unknown-instrument":
            yield problem


def _job(path: Path, content: Path, known_by: bytes, sidecar: Path | None, known: Published) -> Job:
    """A document's job; its key is the digest of all that a leaf is made of."""
    ledger = known.ledgers.get(path.stem)
    past = known.histories.get(path.stem) if ledger else None
    beside = (piece for file in (sidecar, ledger, past) for piece in _named(file))
    key = digest(known_by, str(path)[len(str(content)) :], whole(path), *beside)
    return Job(path, key, ledger, past)


def _named(file: Path | None) -> tuple[str, bytes]:
    return (file.name, whole(file)) if file else ("", b"")


def _missing(jobs: Sequence[Job], store: Store, forms: Sequence[str]) -> list[Job]:
    there = store.which(head_key(job.key) for job in jobs)
    if forms:
        made = store.which(forms_key(job.key, forms) for job in jobs)
        there = {head_key(job.key) for job in jobs if forms_key(job.key, forms) in made} & there
    return [job for job in jobs if head_key(job.key) not in there]


def _read_missing(
    jobs: Sequence[Job], desk: Desk, authority: Authority, store: Store, progress: Progress
) -> list[Problem]:
    """Read documents into the store; what stopped some of them."""
    errors: list[Problem] = []
    with progress.step("documents read", len(jobs)) as advance:
        for at in range(0, len(jobs), BATCH):
            batch = jobs[at : at + BATCH]
            done = run(batch, desk, authority)
            store.put_pickled(row for result in done for row in result.rows)
            errors += (problem for result in done for problem in result.errors)
            advance(len(batch))
        if len(jobs) > ALONE:
            dismiss()
    return errors


def gather(heads: Iterable[Head], records: Mapping[str, Instrument]) -> Archive:
    """The archive of some documents and of the instruments that have a record."""
    # Two stable sorts: newest first, and by id within a day.
    ordered = sorted(heads, key=lambda head: head.id)
    ordered.sort(key=lambda head: head.metadata.date, reverse=True)
    made = {instrument.id: instrument for head in ordered for instrument in head.made}
    instruments = dict(sorted({**made, **records}.items()))
    cited = _cited(ordered)
    return Archive(
        documents=tuple(ordered),
        instruments=instruments,
        cited=cited,
        problems=tuple(sorted((each for head in ordered for each in head.problems), key=_ORDER)),
        provisions=provisions_cited(instruments, cited),
        held=held(ordered, instruments.values()),
    )


def _cited(newest_first: Sequence[Head]) -> dict[str, tuple[Cited, ...]]:
    found: dict[str, list[Cited]] = {}
    for head in reversed(newest_first):
        for citing in head.citing:
            found.setdefault(citing.instrument, []).append(Cited(head, citing))
    return {instrument: tuple(found[instrument]) for instrument in sorted(found)}
