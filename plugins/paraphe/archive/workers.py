"""Reading spread over the cores, or over a cluster: joblib's backend says which.

    with joblib.parallel_config(backend="dask"): …

sends the same jobs to a dask cluster. See docs/large-archives.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from paraphe.authority import Authority
from paraphe.exports import forms_of
from paraphe.model import ArchiveError, Problem
from paraphe.store import Row, Store, pickled

from .leaf import kept, read_leaf

ALONE = 64
"""So few documents are read before another process has started."""

CHUNK = 32


@dataclass(frozen=True, slots=True)
class Job:
    """A source to read, the key that its leaf is kept by; its ledger and history, if it has any."""

    path: Path
    key: bytes
    ledger: Path | None = None
    past: Path | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """The pickled values of a leaf by their keys, or what stopped it."""

    rows: tuple[Row, ...]
    errors: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What every reader works with: the content folder, and where the authority file is kept.

    ``store`` is None where only this process has one; ``forms`` names the forms that are made.
    """

    content: Path
    store: Path | None
    authority_key: bytes
    forms: tuple[str, ...] = ()


def run(jobs: Sequence[Job], desk: Desk, authority: Authority) -> list[Result]:
    """Read every job; the results are in the order of the jobs, wherever they were read."""
    if len(jobs) <= ALONE or desk.store is None:
        return [_read(job, desk, authority) for job in jobs]
    # Not needed, and not waited for, where little has changed.
    import joblib  # noqa: PLC0415

    chunks = [jobs[at : at + CHUNK] for at in range(0, len(jobs), CHUNK)]
    read = joblib.delayed(read_jobs)
    done = joblib.Parallel(n_jobs=-1)(read(chunk, desk) for chunk in chunks)
    return [result for chunk in done for result in chunk]


def dismiss() -> None:
    """End the processes that have read: what follows wants their memory."""
    from joblib.externals.loky import get_reusable_executor  # noqa: PLC0415

    get_reusable_executor().shutdown(wait=True)


def read_jobs(jobs: Sequence[Job], desk: Desk) -> list[Result]:
    """Read some sources in a process that may be anywhere."""
    authority = _authority(desk)
    return [_read(job, desk, authority) for job in jobs]


@lru_cache(maxsize=1)
def _authority(desk: Desk) -> Authority:
    """The authority file, taken from the store once in a process: it is large to send."""
    if desk.store is None:
        raise ValueError("a reader in another process needs a store that is a file")
    store = Store(desk.store)
    authority: Authority | None = store.get_one(desk.authority_key)
    store.close()
    # None is kept where the records are wrong: the documents are read for their own mistakes.
    return authority or Authority()


def _read(job: Job, desk: Desk, authority: Authority) -> Result:
    try:
        leaf = read_leaf(
            job.path, desk.content, authority, forms_of(desk.forms), job.ledger, job.past
        )
    except ArchiveError as error:
        return Result((), error.problems)
    # Pickled here, once: the process that collects them only passes them on.
    values = kept(leaf, job.key).items()
    return Result(tuple((key, job.key, pickled(value)) for key, value in values))
