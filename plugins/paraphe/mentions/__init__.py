"""Mentions: where a document names instruments, what each stands for, and who cites what."""

from .instruments_of import instruments_of
from .open_mentions import open_mentions
from .pinpoint import pinpoint
from .recognise import recognise
from .resolve import resolve

__all__ = ["instruments_of", "open_mentions", "pinpoint", "recognise", "resolve"]
