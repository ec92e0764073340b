""".pdf -> passages."""

from .read import read_portable

__all__ = ["read_portable"]
