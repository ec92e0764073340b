"""Mentions: where a document names instruments, what each stands for, and who cites what."""

from .instruments_of import instruments_of
from .invert import invert
from .recognise import recognise
from .resolve import resolve

__all__ = ["instruments_of", "invert", "recognise", "resolve"]
