"""What a search costs: stock Pagefind and MiniSearch beside the site's own, on the same texts."""

from .bench import FEW, Options, bench_search, sample

__all__ = ["FEW", "Options", "bench_search", "sample"]
