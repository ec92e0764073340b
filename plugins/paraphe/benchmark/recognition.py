"""What it costs to find the references of a text: CPU of the three steps for 1,500 words."""

import gc
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from paraphe.authority import Authority, load
from paraphe.mentions import pinpoint, recognise, resolve
from paraphe.model import Document
from paraphe.source import build, documents, read, read_sidecar, split

from .machine import describe_machine, describe_versions
from .recombine import recombine
from .report import aligned
from .rounds import Say

WORDS = 1_500
GOAL = 1.0
"""Milliseconds for that many words, with all records loaded."""

TITLES = {"own": "the archive's own texts", "recombined": "recombined from them"}
STEPS = ("recognise", "resolve", "pinpoint")


@dataclass(frozen=True, slots=True)
class RecognitionOptions:
    """How many documents are recombined, and how often all are read."""

    count: int = 100
    runs: int = 15
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Cost:
    """What some texts cost: ``rounds`` hold the milliseconds of each step for ``WORDS`` words."""

    key: str
    count: int
    words: int
    rounds: tuple[tuple[float, ...], ...]

    @property
    def least(self) -> tuple[float, ...]:
        """The round that cost least: others share the machine, and only ever add to it."""
        return min(self.rounds, key=sum)


def bench_recognition(root: Path, options: RecognitionOptions, say: Say) -> str:
    """Measure the project at ``root``; the report, as Markdown. Raises ArchiveError."""
    authority = load(root / "content")
    with tempfile.TemporaryDirectory(prefix="paraphe-") as folder:
        content = Path(folder, "content")
        recombine(root / "content", content, options.count, options.seed)
        texts = {"own": _documents(root / "content"), "recombined": _documents(content)}
    say(f"{sum(map(len, texts.values()))} documents, {len(authority.instruments)} records")
    costs = measure_recognition(texts, authority, options.runs)
    about = f"{describe_machine()}.\n{describe_versions(hugo=False)}."
    loaded = f"{len(authority.instruments)} records, {len(authority.names):,} names."
    return f"{about}\nThe lowest of {options.runs} rounds; {loaded}\n\n{table(costs)}\n"


def measure_recognition(
    texts: Mapping[str, Sequence[Document]], authority: Authority, runs: int
) -> list[Cost]:
    """The costs of each group of texts. A round reads all of them, so that little is remembered."""
    rounds: dict[str, list[tuple[float, ...]]] = {key: [] for key in texts}
    words = {key: sum(map(_words, group)) for key, group in texts.items()}
    gc.collect()
    gc.freeze()
    try:
        # The first round makes what is made once: it is not counted.
        for number in range(runs + 1):
            for key, group in texts.items():
                spent = zip(*(_spent(document, authority) for document in group), strict=True)
                each = tuple(sum(step) / 1e6 * WORDS / words[key] for step in spent)
                if number:
                    rounds[key].append(each)
    finally:
        gc.unfreeze()
    return [Cost(key, len(texts[key]), words[key], tuple(rounds[key])) for key in texts]


def _spent(document: Document, authority: Authority) -> tuple[int, ...]:
    """Nanoseconds of CPU for each of the steps."""
    begun = time.process_time_ns()
    candidates = recognise(document, authority)
    recognised = time.process_time_ns()
    mentions = resolve(document, candidates, authority)
    resolved = time.process_time_ns()
    pinpoint(document, mentions)
    return recognised - begun, resolved - recognised, time.process_time_ns() - resolved


def table(costs: Sequence[Cost]) -> str:
    """What each group of texts cost, a row each; milliseconds of CPU for 1,500 words."""
    head = ("documents", "", "words", *(f"{step}, ms" for step in STEPS), "together, ms", "goal",
            "met")  # fmt: skip
    return aligned(head, [_row(cost) for cost in costs])


def _row(cost: Cost) -> tuple[str, ...]:
    together = sum(cost.least)
    steps = (f"{step:.2f}" for step in (*cost.least, together))
    met = "yes" if together <= GOAL else "**no**"
    return f"{cost.count:,}", TITLES[cost.key], f"{cost.words:,}", *steps, f"≤ {GOAL:g}", met


def _documents(content: Path) -> list[Document]:
    found: list[Document] = []
    for path in documents(content):
        source = read(path, content)
        found.append(build(split(source), source, read_sidecar(path, content)))
    return found


def _words(document: Document) -> int:
    return sum(len(block.text.split()) for block in document.blocks)
