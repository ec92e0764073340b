"""The site's open data against a gold standard: pure, and knowing nothing of how it was made."""

from .figures import failures, figures, flatten, read_limits, table
from .score import Score, evaluate_document, evaluate_site

__all__ = [
    "Score",
    "evaluate_document",
    "evaluate_site",
    "failures",
    "figures",
    "flatten",
    "read_limits",
    "table",
]
