""".html -> passages."""

from .read import read_webpage

__all__ = ["read_webpage"]
