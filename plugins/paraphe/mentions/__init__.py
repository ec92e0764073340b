"""Mentions: where a document names instruments, what each stands for, and who cites what."""

from .fenced import fenced
from .instruments_of import instruments_of
from .numbered import numbered
from .own import OWN
from .pinpoint import pinpoint
from .recognise import recognise
from .resolve import resolve
from .rulings import RULED, check_rulings, ruled_instruments

__all__ = [
    "OWN", "RULED", "check_rulings", "fenced", "instruments_of", "numbered", "pinpoint",
    "recognise", "resolve", "ruled_instruments",
]  # fmt: skip
