"""What an archive leaves to its editor, and the words that settle it."""

from .cases import cases
from .known import read_known
from .remedy import Remedy, remedy
from .report import Report, report
from .shown import SectionShown, shown
from .told import problem, told, uncited
from .worklist import Group, Place, Worklist, worklist

__all__ = [
    "Group", "Place", "Remedy", "Report", "SectionShown", "Worklist", "cases", "problem",
    "read_known", "remedy", "report", "shown", "told", "uncited", "worklist",
]  # fmt: skip
