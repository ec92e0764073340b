"""Elements as the text of an XML file."""

from xml.etree.ElementTree import Element, SubElement, tostring

from paraphe.model import late

_FORBIDDEN = late("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""https://www.w3.org/TR/xml/#charsets"""


def within(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new element in another; signs that XML forbids are U+FFFD."""
    made = SubElement(parent, name, {k: _FORBIDDEN.sub("\ufffd", v) for k, v in attributes.items()})
    made.text = _FORBIDDEN.sub("\ufffd", text) or None
    return made


def written(root: Element) -> str:
    """The file: in UTF-8, with its declaration and a closing newline."""
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
