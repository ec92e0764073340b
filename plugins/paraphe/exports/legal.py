"""Text that XML can hold: it has no sign for most control characters, not even escaped."""

import re

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """The text with U+FFFD in the place of each character that XML forbids."""
    return _NO_XML.sub("\ufffd", text)
