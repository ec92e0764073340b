"""XML elements by their names without namespaces, in trees that are no deeper than they may be."""

from xml.etree.ElementTree import Element, TreeBuilder

from .refusal import RefusedError

_LARGEST_NUMBER = 10_000_000


class DepthBuilder(TreeBuilder):
    """Makes a tree of elements that is no deeper than it may be."""

    def __init__(self, kind: str, deepest: int) -> None:
        super().__init__()
        self._kind, self._deepest, self._depth = kind, deepest, 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """Open an element."""
        self._depth += 1
        if self._depth > self._deepest:
            raise RefusedError("too-deep", f"The {self._kind} nests elements without end.",
                               "Open it and save it anew in LibreOffice.")  # fmt: skip
        return super().start(tag, dict(attrs))

    def end(self, tag: str) -> Element:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)


class PageBuilder(DepthBuilder):
    """A tree in one root, whatever stands beside the page's own."""

    def __init__(self, kind: str, deepest: int) -> None:
        super().__init__(kind, deepest)
        super().start("page", {})

    def close(self) -> Element:
        """End the tree."""
        super().end("page")
        return super().close()


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """An attribute's value by its name without a namespace."""
    if element is None:
        return default
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), default)


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant down a path of names without namespaces."""
    for name in path:
        if element is None:
            return None
        element = next((e for e in element if local(e) == name), None)
    return element


def children(element: Element | None) -> tuple[Element, ...]:
    """The elements in an element; none in None."""
    return tuple(element) if element is not None else ()


def whole(text: str, otherwise: int) -> int:
    """A number as written, within reason."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else otherwise
    return min(number, _LARGEST_NUMBER)
