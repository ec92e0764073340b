"""What a build costs: a corpus of any size, competitors on the same texts, paired runs."""

from .bench import Options, bench
from .measure import CommandFailedError
from .recognition import RecognitionOptions, bench_recognition
from .recombine import recombine
from .report import keep
from .request import Request, UnknownCompetitorError, answer
from .searching import SearchOptions, bench_search
from .trials import COMPETITORS

__all__ = [
    "COMPETITORS", "CommandFailedError", "Options", "RecognitionOptions", "Request",
    "SearchOptions", "UnknownCompetitorError", "answer", "bench",
    "bench_recognition", "bench_search", "keep", "recombine",
]  # fmt: skip
