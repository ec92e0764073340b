"""A content folder is read the same from the store, over processes and over a cluster."""

import pickle
import shutil
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import distributed
import joblib
import pytest

from paraphe.archive import Reading, assemble, workers
from paraphe.model import ArchiveError
from paraphe.store import Row, Store

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The real archive's documents, with few instruments so that they load fast."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT / "documents", folder / "documents")
    shutil.copytree(CONTENT / "instruments" / "series", folder / "instruments" / "series")
    shutil.copy(CONTENT / "instruments" / "nucleaire.yaml", folder / "instruments")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "cache" / "store.sqlite")
    yield made
    made.close()


@pytest.fixture
def spread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even five documents go to other processes, two at a time."""
    monkeypatch.setattr(workers, "ALONE", 0)
    monkeypatch.setattr(workers, "CHUNK", 2)


def everything(reading: Reading) -> object:
    leaves = reading.leaves
    owns = {head.id: leaves.own(head.id) for head in reading.archive.documents}
    quoted = {
        instrument: leaves.quoted([item.head.id for item in cited], instrument)
        for instrument, cited in reading.archive.cited.items()
    }
    return reading.archive, owns, quoted


def alone(content: Path) -> object:
    """All of it, read in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers, "ALONE", 1000)
        return everything(assemble(content))


def test_a_second_build_reads_nothing_again(
    content: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = everything(assemble(content, store))

    def forbidden(*_: object) -> None:
        raise AssertionError("a document was read that had not changed")

    monkeypatch.setattr(workers, "read_leaf", forbidden)
    assert everything(assemble(content, store)) == first


def test_only_the_changed_document_is_read_again(
    content: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assemble(content, store)
    path = content / "documents" / "osce" / "osce-milan-2018.txt"
    path.write_text(path.read_text("utf-8") + "\n14. Nous concluons.\n", "utf-8")
    read: list[str] = []
    real = workers.read_leaf
    monkeypatch.setattr(
        workers, "read_leaf", lambda p, *rest: read.append(p.stem) or real(p, *rest)
    )
    assemble(content, store)
    assert read == ["osce-milan-2018"]


def test_what_the_store_has_lost_is_read_again(content: Path, store: Store) -> None:
    reading = assemble(content, store)
    whole = everything(reading)
    store.keep_only([], str(content.resolve()))
    assert everything(reading) == whole
    assert everything(assemble(content, store)) == whole


def test_processes_read_the_same(content: Path, store: Store, spread: None) -> None:  # noqa: ARG001
    assert everything(assemble(content, store)) == alone(content)


def test_a_cluster_reads_the_same(content: Path, store: Store, spread: None) -> None:  # noqa: ARG001
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )
    with cluster, distributed.Client(cluster), joblib.parallel_config(backend="dask"):
        read = everything(assemble(content, store))
    assert read == alone(content)


def test_every_error_of_every_file_is_told_in_one_run(content: Path, store: Store) -> None:
    (content / "documents" / "g7" / "vide.txt").write_text("", "utf-8")
    (content / "documents" / "cd" / "latin.txt").write_bytes(b"Caf\xe9")
    (content / "instruments" / "faux.yaml").write_text("- id: x\n  nmae: y\n", "utf-8")
    with pytest.raises(ArchiveError) as caught:
        assemble(content, store)
    told = {(problem.path, problem.code) for problem in caught.value.problems}
    assert told >= {
        ("documents/g7/vide.txt", "empty-document"),
        ("documents/cd/latin.txt", "not-utf-8"),
        ("instruments/faux.yaml", "unknown-key"),
    }


def test_errors_of_records_and_of_documents_in_other_processes_are_told_together(
    content: Path,
    store: Store,
    spread: None,  # noqa: ARG001
) -> None:
    (content / "instruments" / "faux.yaml").write_text("- id: x\n  nmae: y\n", "utf-8")
    (content / "documents" / "cd" / "latin.txt").write_bytes(b"Caf\xe9")
    with pytest.raises(ArchiveError) as caught:
        assemble(content, store)
    assert {problem.code for problem in caught.value.problems} >= {"unknown-key", "not-utf-8"}


def test_many_documents_are_read_without_a_store_that_is_a_file(
    content: Path,
    spread: None,  # noqa: ARG001
) -> None:
    assert everything(assemble(content)) == alone(content)


def test_an_error_in_another_process_is_told_too(
    content: Path,
    store: Store,
    spread: None,  # noqa: ARG001
) -> None:
    (content / "documents" / "cd" / "latin.txt").write_bytes(b"Caf\xe9")
    with pytest.raises(ArchiveError, match="not-utf-8"):
        assemble(content, store)


def test_the_order_is_total_newest_first(content: Path) -> None:
    documents = assemble(content).archive.documents
    keys = [(head.metadata.date, head.id) for head in documents]
    assert all(
        later[0] > earlier[0] or (later[0] == earlier[0] and later[1] < earlier[1])
        for later, earlier in pairwise(keys)
    )


def test_a_head_is_small(content: Path) -> None:
    reading = assemble(content)
    head = next(h for h in reading.archive.documents if h.id == "g7-toronto-2018")
    assert len(pickle.dumps(head)) * 10 < len(pickle.dumps(reading.leaves.own(head.id)))


def test_a_head_that_another_build_forgets_meanwhile_is_read_again(
    content: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = assemble(content).archive
    put = store.put_pickled

    def put_and_lose(rows: Iterable[Row]) -> None:
        put(rows)
        # What another build of the same folder, begun after an edit, takes away at its end.
        store._database.execute("DELETE FROM value WHERE owner != ?", (b"",))

    monkeypatch.setattr(store, "put_pickled", put_and_lose)
    assert assemble(content, store).archive == expected
