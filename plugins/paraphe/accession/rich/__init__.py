""".rtf -> passages."""

from .read import read_rich

__all__ = ["read_rich"]
