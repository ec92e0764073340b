""".docx -> passages."""

from .read import read_word

__all__ = ["read_word"]
