"""The figures of a score: shares, counts, and the floors under which none may fall."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from .blocks import BlockResult
from .measure import GROUPS, by_document, by_group, measure
from .measure import share as _share
from .mentions import MentionResult
from .score import Score

_CORE = ("treaty", "resolution")

Figures = Mapping[str, int | float]


def figures(score: Score) -> dict[str, int | Figures]:
    """Counts and shares over all documents: of words, of ``mentions`` and of ``blocks``."""
    documents = score.documents
    return {
        "documents": len(documents),
        "words": sum(d.words for d in documents),
        "words_lost": sum(len(d.lost) for d in documents),
        "words_added": sum(len(d.added) for d in documents),
        "mentions": _mention_figures(
            [result for d in documents for result in d.mentions],
            sum(len(d.invented_mentions) for d in documents),
        ),
        "blocks": _block_figures(
            [result for d in documents for result in d.blocks],
            sum(len(d.invented_blocks) for d in documents),
        ),
    }


def _mention_figures(results: Sequence[MentionResult], invented: int) -> Figures:
    counted = measure("all", results, invented)
    return {
        "gold": counted.wanted,
        "recall": counted.recall,
        "precision": counted.precision,
        "f1": counted.f1,
        "target_accuracy": counted.target_accuracy,
        "exact_span": counted.exact_span,
        "invented": invented,
        "treaty_and_resolution_recall": _recall(results, _CORE),
        **{
            f"{group}_recall": _recall(results, (group,))
            for group in GROUPS
            if any(result.wanted.group == group for result in results)
        },
    }


def _block_figures(results: Sequence[BlockResult], invented: int) -> Figures:
    total = len(results)
    return {
        "gold": total,
        "found": _share(sum(result.given is not None for result in results), total),
        "kind": _share(sum(result.is_kind for result in results), total),
        "label": _share(sum(result.is_label for result in results), total),
        "part": _share(sum(result.is_part for result in results), total),
        "invented": invented,
    }


def _recall(results: Sequence[MentionResult], groups: Sequence[str]) -> float:
    asked = [result for result in results if result.wanted.group in groups]
    return _share(sum(result.is_right for result in asked), len(asked))


def flatten(found: Mapping[str, int | Figures]) -> dict[str, int | float]:
    """``{"mentions": {"f1": …}}`` -> ``{"mentions.f1": …}``, as the floors name them."""
    flat: dict[str, int | float] = {}
    for name, value in found.items():
        if isinstance(value, Mapping):
            flat |= {f"{name}.{inner}": figure for inner, figure in value.items()}
        else:
            flat[name] = value
    return flat


def read_limits(path: Path) -> dict[str, dict[str, int | float]]:
    """Read floors.toml: its tables ``at_least`` and ``at_most``, by the flat name of a figure."""
    tables = tomllib.loads(path.read_text("utf-8"))
    return {side: dict(tables.get(side, {})) for side in ("at_least", "at_most")}


def failures(
    found: Mapping[str, int | float], limits: Mapping[str, Mapping[str, int | float]]
) -> tuple[str, ...]:
    """One line for each figure under its floor, over its ceiling, or missing altogether."""
    lines = []
    for side, bounds in limits.items():
        for name, bound in bounds.items():
            figure = found.get(name)
            if figure is None:
                lines.append(f"{name}: no such figure, and {side} {bound} is asked")
            elif (figure < bound) if side == "at_least" else (figure > bound):
                lines.append(f"{name}: {figure:.4g}, and {side} {bound} is asked")
    return tuple(lines)


def table(found: Mapping[str, int | float], limits: Mapping[str, Mapping[str, int | float]]) -> str:
    """The figures as a table for a terminal, each with its floor or ceiling."""
    signs = {"at_least": "≥", "at_most": "≤"}
    bounds = {
        name: f"{signs[side]} {bound}" for side in limits for name, bound in limits[side].items()
    }
    width = max(map(len, found), default=0)
    return "\n".join(
        f"{name:<{width}}  {_show(figure):>8}  {bounds.get(name, '')}".rstrip()
        for name, figure in found.items()
    )


def measured(score: Score) -> str:
    """Precision, recall and F1 by class and by document as a table for a terminal."""
    names = {document.sha256: document.name for document in score.documents}
    rows = [(names.get(m.name, m.name), m) for m in (*by_group(score), *by_document(score))]
    width = max((len(name) for name, _ in rows), default=0)
    head = f"{'':<{width}}  wanted   right invented  precision  recall      f1"
    lines = [
        f"{name:<{width}}  {m.wanted:>6}  {m.right:>6}  {m.invented:>7}"
        f"  {m.precision:>9.4f}  {m.recall:>6.4f}  {m.f1:>6.4f}"
        for name, m in rows
    ]
    return "\n".join([head, *lines])


def _show(figure: float) -> str:
    return str(figure) if isinstance(figure, int) else f"{figure:.4f}"
