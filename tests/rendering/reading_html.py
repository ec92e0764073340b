"""HTML read strictly: every element closed by its own tag, and the text without the edition's."""

from html.parser import HTMLParser

VOID = {"br"}


class Reader(HTMLParser):
    """Collects the text, what the edition added, and the nesting of links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, bool]] = []
        self.source = ""
        self.edition = ""
        self.nested_links = 0
        self.links: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; what stands in one marked ``data-ed`` is the edition's."""
        if tag in VOID:
            return
        ours = any(name == "data-ed" for name, _ in attrs) or bool(self.stack and self.stack[-1][1])
        if tag == "a":
            self.nested_links += any(open_tag == "a" for open_tag, _ in self.stack)
            self.links.append((dict(attrs).get("href") or "", ""))
        self.stack.append((tag, ours))

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.stack, f"</{tag}> closes nothing"
        opened, _ = self.stack.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        """Add words to the source's or to the edition's."""
        if self.stack and self.stack[-1][1]:
            self.edition += data
            return
        self.source += data
        if any(tag == "a" for tag, _ in self.stack):
            href, words = self.links[-1]
            self.links[-1] = (href, words + data)


def read(html: str) -> Reader:
    """The HTML read to its end; AssertionError where it is not properly nested."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.stack, f"never closed: {reader.stack}"
    return reader
