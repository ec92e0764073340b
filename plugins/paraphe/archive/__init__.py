"""The whole archive put together from a content folder."""

from .assemble import Leaves, Reading, assemble, gather
from .facing import facing
from .held import held, moved
from .leaf import Leaf, render_leaf
from .record import allow, record, today
from .survey import Survey, survey
from .translations import translations

__all__ = [
    "Leaf", "Leaves", "Reading", "Survey", "allow", "assemble", "facing", "gather", "held",
    "moved", "record", "render_leaf", "survey", "today", "translations",
]  # fmt: skip
