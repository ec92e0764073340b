"""What the search index is fed: one plain page a document, each paragraph an anchor."""

from .feed import feed, fold

__all__ = ["feed", "fold"]
