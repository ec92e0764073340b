"""How much text an element of a page holds, and how much of it leads elsewhere."""

from xml.etree.ElementTree import Element

from ..elements import local


def weight(element: Element) -> int:
    """Characters of running text, links set aside."""
    text = sum(len(words) for words in element.itertext())
    return text - linked(element)


def linked(element: Element) -> int:
    """Characters of the links that lead somewhere."""
    return sum(
        len("".join(e.itertext())) for e in element.iter() if local(e) == "a" and e.get("href")
    )


def holds(element: Element, kept: frozenset[str]) -> bool:
    """Whether an element has or holds one of some identifiers."""
    return any(e.get("id") in kept or e.get("name") in kept for e in element.iter())


def words_of(element: Element) -> str:
    """The words of an element, a blank between them."""
    return " ".join(" ".join(element.itertext()).split())
