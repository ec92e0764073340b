"""The whole archive put together from a content folder."""

from .assemble import Leaves, Reading, assemble, gather
from .held import held, moved
from .leaf import Leaf, render_leaf

__all__ = ["Leaf", "Leaves", "Reading", "assemble", "gather", "held", "moved", "render_leaf"]
