"""The whole archive put together from a content folder."""

from .assemble import assemble

__all__ = ["assemble"]
