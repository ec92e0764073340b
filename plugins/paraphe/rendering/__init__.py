"""From the model to what a page shows: HTML fragments, contents, apparatus. No Pelican here."""

from .address import relative, root_of, rooted, settle
from .apparatus import apparatus
from .body import body
from .catalogue import catalogue
from .contents import contents
from .document_page import document_page
from .dress import dress, dress_html
from .inline import Scene, render
from .instrument_page import instrument_page
from .listings import home, instrument_groups

__all__ = [
    "Scene", "apparatus", "body", "catalogue", "contents", "document_page", "dress", "dress_html",
    "home", "instrument_groups", "instrument_page", "relative", "render", "root_of", "rooted",
    "settle",
]  # fmt: skip
