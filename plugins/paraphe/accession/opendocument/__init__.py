""".odt -> passages."""

from .read import read_opendocument

__all__ = ["read_opendocument"]
