"""From the model to what a page shows: HTML fragments, contents, apparatus. No Pelican here."""

from .accuracy import accuracy_view
from .address import relative, root_of, rooted, settle
from .apparatus import apparatus
from .body import body
from .cited_by import LISTED_CITING, CitedBy, cited_by, citing_heads
from .composition import Composition, compose
from .contents import contents
from .document_page import DocumentPage, document_page
from .dress import dress, dress_html, titled
from .facing import FacingPage, facing_page
from .french import language
from .history import History, edition_lines, history_page
from .inline import Scene, render
from .instrument_page import Family, families, instrument_page
from .listings import Shelf, by_year, home, instrument_groups, shelves
from .pinned import Pinned, cited_provisions, pinned
from .policy import headers, page_policy
from .provision_page import provision_page
from .quotations import Quoted, quotations
from .signs import visible
from .volumes import provision_volumes, volumes

__all__ = [
    "LISTED_CITING", "CitedBy", "Composition", "DocumentPage", "FacingPage", "Family",
    "History", "Pinned", "Quoted", "Scene", "Shelf", "accuracy_view", "apparatus", "body",
    "by_year", "cited_by", "cited_provisions", "citing_heads", "compose", "contents",
    "document_page", "dress", "dress_html", "edition_lines", "facing_page", "families",
    "headers", "history_page", "home", "instrument_groups", "instrument_page", "language",
    "page_policy", "pinned", "provision_page", "provision_volumes", "quotations", "relative",
    "render", "root_of", "rooted", "settle", "shelves", "titled", "visible", "volumes",
]  # fmt: skip
