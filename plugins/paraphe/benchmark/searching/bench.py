"""The whole comparison of searches: corpora, rounds, browser, table."""

import gzip
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from paraphe.packaging import make_zip

from ..machine import describe_machine, describe_versions
from ..measure import Usage
from ..rounds import Say, run_rounds
from .contest import Contestant, Shop, minisearch, pagefind, paraphe
from .npm import VERSION, MiniSearchMissingError, install_minisearch
from .table import Cost, render
from .traffic import Traffic, chromium_at, search_traffic

CACHE = Path(".cache", "bench")
QUERIES = Path("tests", "search", "queries.yaml")
FEW = 5
"""Documents of the first corpus: as many as the archive began with."""
ASKED = 24
"""Queries of a sample: each is asked by a new reader, who loads everything anew."""


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """Documents of the second corpus and of the third, 0 for none, and how many rounds."""

    count: int = 1_000
    large: int = 0
    runs: int = 3
    seed: int = 1


def bench_search(root: Path, options: SearchOptions, chromium: Path, say: Say) -> str:
    """Measure the project at ``root`` beside other searches; the report, as Markdown.

    Raises CommandFailedError where an index cannot be made.
    """
    installed = _minisearch(root, say)
    asked = yaml.safe_load((root / QUERIES).read_text("utf-8"))
    queries = sample([str(record["query"]) for record in asked])
    costs: list[Cost] = []
    for count in filter(None, (FEW, options.count, options.large)):
        shop = Shop(root, root / CACHE / f"search-{count}", count, options.seed)
        contestants = _contestants(shop, installed, say)
        used = run_rounds([one.trial for one in contestants], options.runs, say)
        with chromium_at(chromium) as browser:
            for one in contestants:
                traffic = search_traffic(one.site, one.page, one.ask, queries, browser)
                costs.append(_cost(shop, one, used[one.trial.key], traffic))
                say(f"{one.trial.key}: searched")
    versions = describe_versions(hugo=False) + (f", MiniSearch {VERSION}" if installed else "")
    return render(costs, describe_machine(), versions, options.runs, len(queries))


def sample(queries: Sequence[str]) -> tuple[str, ...]:
    """Some of the queries, from everywhere in their list."""
    every = max(1, len(queries) // ASKED)
    return tuple(dict.fromkeys(query for query in queries[::every] if query.strip()))


def _contestants(shop: Shop, installed: Path | None, say: Say) -> list[Contestant]:
    say(f"{shop.count} documents")
    shutil.rmtree(shop.folder, ignore_errors=True)
    shop.folder.mkdir(parents=True)
    ours = [paraphe(shop, "files"), paraphe(shop, "packed")]
    return [*ours, pagefind(shop), *([minisearch(shop, installed)] if installed else [])]


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
