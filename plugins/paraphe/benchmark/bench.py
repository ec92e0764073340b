"""The whole benchmark: corpora, trials, rounds, report."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .goals import Scale, Series
from .hugo import HugoMissingError, install_hugo
from .machine import describe_machine, describe_versions
from .report import render_report
from .rounds import Say, run_rounds
from .trials import Workshop, set_up

CACHE = Path(".cache", "bench")
WARMING = 20
"""Documents of the runs before all others: they show that every command works, and nobody's
first run pays for compiled modules or cold files."""


@dataclass(frozen=True, slots=True)
class Options:
    """``large`` is the size of the second corpus, 0 for none; ``only`` as in ``set_up``."""

    count: int = 1_000
    large: int = 0
    runs: int = 3
    seed: int = 1
    only: tuple[str, ...] = ()


def bench(root: Path, options: Options, say: Say) -> str:
    """Measure the project at ``root``; the report, as Markdown.

    Raises CommandFailedError when one of the competitors, or Paraphe, cannot build, KeyError for
    a competitor that is not known.
    """
    figures: dict[tuple[str, Scale], Series] = {}
    hugo = _hugo(root, say) if not options.only or "hugo" in options.only else None
    for scale, count in _sizes(options):
        say(f"{count} documents")
        shop = Workshop(root, root / CACHE / str(count), count, options.seed, hugo)
        trials = set_up(shop, options.only)
        found = run_rounds(trials, options.runs if scale else 1, say)
        if scale:
            figures |= {(key, scale): Series(key, count, used) for key, used in found.items()}
    return render_report(figures, describe_machine(), describe_versions(hugo=bool(hugo)))


def _sizes(options: Options) -> Iterator[tuple[Scale | None, int]]:
    yield None, WARMING
    yield "small", options.count
    if options.large:
        yield "large", options.large


def _hugo(root: Path, say: Say) -> Path | None:
    try:
        return install_hugo(root / CACHE)
    except HugoMissingError as error:
        say(f"WITHOUT HUGO, it could not be installed: {error}")
        return None
