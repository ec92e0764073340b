"""The whole comparison of searches: corpora, rounds, browser, table."""

import gzip
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from paraphe.packaging import make_zip

from ..machine import describe_machine, describe_versions
from ..measure import Usage
from ..rounds import Say, run_rounds
from .contest import Contestant, Shop, minisearch, pagefind, paraphe
from .npm import VERSION, MiniSearchMissingError, install_minisearch
from .table import Cost, render
from .traffic import Traffic, chromium_at, search_traffic

CACHE = Path(".cache", "bench")
FEW = 5
"""Documents of the first corpus: as many as the archive began with."""
ASKED = 24
"""Queries of a sample: each is asked by a new reader, who loads everything anew."""


@dataclass(frozen=True, slots=True)
class Options:
    """``counts`` are the documents of each corpus; each of the ``queries`` follows another."""

    counts: tuple[int, ...]
    queries: tuple[str, ...]
    chromium: Path
    runs: int = 3
    seed: int = 1


def sample(queries: Sequence[str]) -> tuple[str, ...]:
    """Some of the queries, from everywhere in their list."""
    every = max(1, len(queries) // ASKED)
    return tuple(dict.fromkeys(query for query in queries[::every] if query.strip()))


def bench_search(root: Path, options: Options, say: Say) -> str:
    """Measure the project at ``root`` beside other searches; the report, as Markdown.

    Raises CommandFailedError where an index cannot be made.
    """
    installed = _minisearch(root, say)
    costs: list[Cost] = []
    for count in options.counts:
        shop = Shop(root, root / CACHE / f"search-{count}", count, options.seed)
        costs += _costs(shop, options, installed, say)
    versions = describe_versions(hugo=False) + (f", MiniSearch {VERSION}" if installed else "")
    return render(costs, describe_machine(), versions, options.runs, len(options.queries))


def _costs(shop: Shop, options: Options, installed: Path | None, say: Say) -> Iterator[Cost]:
    say(f"{shop.count} documents")
    shutil.rmtree(shop.folder, ignore_errors=True)
    shop.folder.mkdir(parents=True)
    contestants = [paraphe(shop, "files"), paraphe(shop, "packed"), pagefind(shop)]
    contestants += [minisearch(shop, installed)] if installed else []
    used = run_rounds([one.trial for one in contestants], options.runs, say)
    with chromium_at(options.chromium) as browser:
        for one in contestants:
            asked = (one.site, one.page, one.ask, options.queries, browser)
            yield _cost(shop, one, used[one.trial.key], search_traffic(*asked))
            say(f"{one.trial.key}: searched")


def _cost(shop: Shop, one: Contestant, used: Sequence[Usage], traffic: Traffic) -> Cost:
    found = {path for glob in one.index for path in one.site.glob(glob) if path.is_file()}
    data = [path.read_bytes() for path in sorted(found)]
    packed = one.trial.key == "paraphe-packed"
    return Cost(
        key=one.trial.key,
        count=shop.count,
        usages=tuple(used),
        size=sum(map(len, data)),
        zipped=sum(len(gzip.compress(one, mtime=0)) for one in data),
        files=len(data),
        traffic=traffic,
        package=make_zip(one.site, shop.folder, "0").stat().st_size if packed else 0,
    )


def _minisearch(root: Path, say: Say) -> Path | None:
    try:
        return install_minisearch(root / CACHE)
    except MiniSearchMissingError as error:
        say(f"WITHOUT MINISEARCH, it could not be installed: {error}")
        return None
