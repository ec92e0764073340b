"""What may not be in a content folder or in the settings, said before anything is read."""

from .files import LARGEST, inspect
from .pages import page_problems
from .settings import setting_problems

__all__ = ["LARGEST", "inspect", "page_problems", "setting_problems"]
