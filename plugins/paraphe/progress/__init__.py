"""What a build says of itself while it works, and where its time went."""

from .progress import PATIENCE, Progress

__all__ = ["PATIENCE", "Progress"]
