"""A document on the page of an instrument: when and where it was made, and all that it says."""

from functools import lru_cache

from markupsafe import escape

from paraphe.model import Metadata

from .address import rooted
from .dress import dress, titled
from .french import day


def bracketed(metadata: Metadata, field: str, text: str) -> str:
    """What an editor supplied stands in brackets, as in any critical edition."""
    return f"[{text}]" if text and field in metadata.restored else text


def article(identifier: str, url: str, metadata: Metadata, quotations: str) -> str:
    """The document as HTML, with rooted addresses; ``quotations`` is HTML too."""
    heading = _heading(identifier, url, metadata)
    return f'<article class="citing">\n{heading}\n{quotations}\n</article>\n'


@lru_cache(maxsize=1 << 14)
def _heading(identifier: str, url: str, metadata: Metadata) -> str:
    place = bracketed(metadata, "place", dress(metadata.place))
    when = bracketed(metadata, "date", day(metadata.date)) if metadata.date else ""
    origin = ", ".join(filter(None, (dress(", ".join(metadata.issuers)), place)))
    lines = ["<header>"]
    if when:
        time = f'<time datetime="{escape(metadata.date)}">{escape(when)}</time>'
        lines.append(f'<p class="when">{time}</p>')
    title = titled(dress(metadata.title))
    lines.append(f'<h2 id="{escape(identifier)}"><a href="{rooted(url)}">{title}</a></h2>')
    if origin:
        lines.append(f'<p class="where">{escape(origin)}</p>')
    return "\n".join((*lines, "</header>"))
