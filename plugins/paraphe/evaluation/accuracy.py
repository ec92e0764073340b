"""The figures of a gold standard and of sentences as open data: ``data/accuracy.json``."""

from collections.abc import Mapping
from typing import Any

from .measure import Measure, by_document, by_group, overall
from .score import Score
from .sentences import SentenceScore

_SHARES = ("precision", "recall", "f1", "target_accuracy", "exact_span")
_COUNTS = ("wanted", "found", "right", "exact", "invented")


def accuracy(
    score: Score, ids: Mapping[str, str], sentences: SentenceScore | None
) -> dict[str, Any]:
    """What was measured, as plain values; ``ids`` are the documents by their source's SHA-256."""
    measures = [_plain(overall(score), "all")]
    measures += [_plain(one, "class") for one in by_group(score)]
    measures += [_plain(one, "document", ids[one.name]) for one in by_document(score)]
    if sentences:
        measures.append(_plain(sentences.measure, "sentences"))
    return {
        "documents": len(score.documents),
        "words": sum(document.words for document in score.documents),
        "optional": sum(document.optional for document in score.documents),
        "sentences": sentences.sentences if sentences else 0,
        "traps": sentences.traps if sentences else 0,
        "faultless": sentences.faultless if sentences else 0,
        "measures": measures,
    }


def _plain(measure: Measure, of: str, name: str = "") -> dict[str, Any]:
    counts = {field: getattr(measure, field) for field in _COUNTS}
    shares = {field: round(getattr(measure, field), 4) for field in _SHARES}
    return {"of": of, "name": name or measure.name, **counts, **shares}
