"""What a search costs: stock Pagefind and MiniSearch beside the site's own, on the same texts."""

from .bench import SearchOptions, bench_search

__all__ = ["SearchOptions", "bench_search"]
