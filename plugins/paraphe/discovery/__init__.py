"""How others find the archive: sitemap, robots.txt, feed of documents, search description."""

from .atom import FEED, LATEST, atom
from .changes import CHANGES, changes, document_changes, withdrawn_changes
from .opensearch import DESCRIPTION, opensearch
from .sitemap import ROBOTS, SITEMAP, robots, shown, sitemaps

__all__ = [
    "CHANGES", "DESCRIPTION", "FEED", "LATEST", "ROBOTS", "SITEMAP", "atom", "changes",
    "document_changes", "opensearch", "robots", "shown", "sitemaps", "withdrawn_changes",
]  # fmt: skip
