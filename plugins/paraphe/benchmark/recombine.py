"""A content folder of any size, recombined from a real one: the same bytes for the same seed."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from .compose import Essay, compose
from .stock import gather

FOLDER = "documents"
LEDGER = "ledger"


def essays(content: Path, count: int, seed: int) -> Iterator[Essay]:
    """The documents 1 to ``count``; each is the same however many there are."""
    stock = gather(content)
    return (compose(stock, seed, number) for number in range(1, count + 1))


def recombine(content: Path, target: Path, count: int, seed: int) -> None:
    """Write ``count`` documents of about 1,500 words, in the folders of their issuers.

    The rest of the content folder is copied, but for its ledger. FileExistsError where ``target``
    exists.
    """
    shutil.copytree(content, target, ignore=_own_of(content))
    for essay in essays(content, count, seed):
        path = target / FOLDER / essay.house.folder / f"{essay.id}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(essay.text.encode())
        if essay.described:
            path.with_suffix(".yaml").write_bytes(sidecar(essay).encode())


def sidecar(essay: Essay) -> str:
    """What an editor would note of the document, as YAML."""
    fields = {
        "title": essay.title,
        "date": essay.date.isoformat(),
        "place": essay.house.place,
        "issuers": [essay.house.issuer],
        "kind": essay.house.kind,
        "restored": ["place", "issuers"],
    }
    # A value of JSON is one of YAML.
    return "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in fields.items())


def _own_of(content: Path) -> Callable[[str, list[str]], list[str]]:
    def ignored(folder: str, names: list[str]) -> list[str]:
        return [n for n in names if n in (FOLDER, LEDGER)] if Path(folder) == content else []

    return ignored
