"""Two readings of one text, word by word."""

from .compare import Run, RunKind, compare

__all__ = ["Run", "RunKind", "compare"]
