"""HTML of ``rendering`` -> XHTML for books: well-formed, with the roles of notes, without screens.

The HTML is our own (see ``rendering.body``): every ``<`` begins a tag, every value is quoted.
"""

import re

_TAG = re.compile(r"<[a-z][^>]*>")
_DATA = re.compile(r' data-[a-z-]+(?:="[^"]*")?')
_BARE = re.compile(r" (download|hidden|controls)(?=[ >/])")
_VOID = re.compile(r"<(?:br|hr|img|wbr|col)\b")
_LEFT = re.compile(
    r'<ul class="cited-here"[^>]*>.*?</ul>|<(button|svg|script|template)\b[^>]*>.*?</\1>'
    r'|<a class="num mute"[^>]*>¶</a>',
    re.DOTALL,
)
"""What serves on a screen alone: the margin's list, buttons, marks without a number."""

_FOLDED = re.compile(r"<(/?)(details|summary)\b[^>]*>")
"""A book is read as a whole: what a page folds up stands open in it."""

_EMPTY = '<div class="margin"></div>'
_NOTE = re.compile(r'(<div class="par footnote">(?:<a class="num[^>]*>[^<]*</a>)?<p)( id=)')

_ROLES = (
    ('<a class="call src"', '<a class="call src" epub:type="noteref" role="doc-noteref"'),
    ('<a class="call ed"', '<a class="call ed" epub:type="noteref" role="doc-noteref"'),
    ('<a class="back"', '<a class="back" role="doc-backlink"'),
    ('<p class="note ed"', '<p class="note ed" epub:type="footnote" role="doc-footnote"'),
)


def xhtml(html: str) -> str:
    """The same content as XHTML; identifiers and rooted addresses stay as they are."""
    shown = _FOLDED.sub(lambda m: f"<{m[1]}{'div' if m[2] == 'details' else 'p'}>", html)
    shown = _LEFT.sub("", shown).replace("&nbsp;", "\u00a0")
    shown = _TAG.sub(_well_formed, shown).replace(_EMPTY, "")
    for plain, told in _ROLES:
        shown = shown.replace(plain, told)
    return _NOTE.sub(r'\1 epub:type="footnote" role="doc-footnote"\2', shown)


def _well_formed(match: re.Match[str]) -> str:
    tag = match[0]
    if " data-" in tag:
        tag = _DATA.sub("", tag)
    if " download" in tag or " hidden" in tag:
        tag = _BARE.sub(r' \1="\1"', tag)
    return f"{tag.removesuffix('>').rstrip('/')}/>" if _VOID.match(tag) else tag
