"""What a build costs: a corpus of any size, competitors on the same texts, paired runs."""

from .bench import Options, bench
from .measure import CommandFailedError
from .recombine import recombine
from .report import keep
from .trials import COMPETITORS

__all__ = ["COMPETITORS", "CommandFailedError", "Options", "bench", "keep", "recombine"]
