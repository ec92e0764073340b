"""The whole archive put together from a content folder."""

from .assemble import Leaves, Reading, assemble, gather
from .held import held, moved
from .leaf import Leaf, render_leaf
from .survey import Survey, survey

__all__ = [
    "Leaf", "Leaves", "Reading", "Survey", "assemble", "gather", "held", "moved", "render_leaf",
    "survey",
]  # fmt: skip
