"""HTML of ``rendering`` -> XHTML for books: well-formed, with the roles of notes, without screens.

The HTML is our own (see ``rendering.body``): every ``<`` begins a tag, every value is quoted.
"""

import re

_TAG = re.compile(r"<[a-z][^>]*>")
_DATA = re.compile(r' data-[a-z-]+(?:="[^"]*")?')
_BARE = re.compile(r" (download|hidden|open|controls)(?=[ >/])")
_VOID = re.compile(r"<(?:br|hr|img|wbr|col)\b")
_LEFT = re.compile(
    r'<ul class="cited-here"[^>]*>.*?</ul>|<(button|svg|script|template)\b[^>]*>.*?</\1>'
    r'|<a class="num mute"[^>]*>¶</a>',
    re.DOTALL,
)
"""What serves on a screen alone: the margin's list, buttons, marks without a number."""

_EMPTY = '<div class="margin"></div>'
_NOTE = re.compile(r'(<div class="par footnote">(?:<a class="num[^>]*>[^<]*</a>)?<p)( id=)')
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_ROLES = (
    ('<a class="call src"', '<a class="call src" epub:type="noteref" role="doc-noteref"'),
    ('<a class="call ed"', '<a class="call ed" epub:type="noteref" role="doc-noteref"'),
    ('<a class="back"', '<a class="back" role="doc-backlink"'),
    ('<p class="note ed"', '<p class="note ed" epub:type="footnote" role="doc-footnote"'),
)


def xhtml(html: str) -> str:
    """The same content as XHTML; identifiers and rooted addresses stay as they are."""
    shown = _LEFT.sub("", html).replace("&nbsp;", "\u00a0")
    shown = _TAG.sub(_well_formed, shown).replace(_EMPTY, "")
    for plain, told in _ROLES:
        shown = shown.replace(plain, told)
    shown = _NOTE.sub(r'\1 epub:type="footnote" role="doc-footnote"\2', shown)
    return _NO_XML.sub("\ufffd", shown)


def _well_formed(match: re.Match[str]) -> str:
    tag = match[0]
    if " data-" in tag:
        tag = _DATA.sub("", tag)
    if " download" in tag or " hidden" in tag or " open" in tag:
        tag = _BARE.sub(r' \1="\1"', tag)
    return f"{tag.removesuffix('>').rstrip('/')}/>" if _VOID.match(tag) else tag
