"""The whole archive put together from a content folder."""

from .assemble import Leaves, Reading, assemble, gather
from .held import held, moved
from .leaf import Leaf, render_leaf
from .record import allow, record, today
from .survey import Survey, survey

__all__ = [
    "Leaf", "Leaves", "Reading", "Survey", "allow", "assemble", "gather", "held", "moved", "record",
    "render_leaf", "survey", "today",
]  # fmt: skip
