"""Signs that no page can show, or that turn round what stands beside them, as ones that are seen.

The text, the data and the file as received keep them; a page shows ␂ for U+0002, and ␚ for what
has no picture of its own. The length stays, so that every offset holds.
"""

import re

from markupsafe import Markup

from paraphe.model import UNSEEN, has_unseen

_PICTURES = 0x2400
_DELETE, _OTHER = "\u2421", "\u241a"


def visible(text: str) -> str:
    """The text with a sign that is seen for each that is not; same length, Markup stays Markup."""
    if not has_unseen(text):
        return text
    shown = UNSEEN.sub(_picture, str(text))
    return Markup(shown) if isinstance(text, Markup) else shown  # noqa: S704 - as safe as it was


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return _DELETE if code == 0x7F else _OTHER
