"""Office files, .docx and .odt alike: the parts of a container, what it says of itself."""

from .parts import Parts
from .properties import read_properties

__all__ = ["Parts", "read_properties"]
