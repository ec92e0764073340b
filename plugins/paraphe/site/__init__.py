"""Pelican's own class made safe and quick, and what stops a build, said plainly."""

from .errors import speak_plainly
from .site import Site

__all__ = ["Site", "speak_plainly"]
