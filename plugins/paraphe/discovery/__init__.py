"""How others find the archive: sitemap, robots.txt, feed of documents, search description."""

from .atom import FEED, LATEST, atom
from .opensearch import DESCRIPTION, opensearch
from .sitemap import ROBOTS, SITEMAP, robots, shown, sitemaps

__all__ = [
    "DESCRIPTION", "FEED", "LATEST", "ROBOTS", "SITEMAP", "atom", "opensearch", "robots", "shown",
    "sitemaps",
]  # fmt: skip
