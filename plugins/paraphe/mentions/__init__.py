"""Mentions: where a document names instruments, what each stands for, and who cites what."""

from .instruments_of import instruments_of
from .open_mentions import open_mentions
from .pinpoint import pinpoint
from .recognise import recognise
from .resolve import resolve
from .rulings import RULED, check_rulings, ruled_instruments

__all__ = [
    "RULED", "check_rulings", "instruments_of", "open_mentions", "pinpoint", "recognise",
    "resolve", "ruled_instruments",
]  # fmt: skip
