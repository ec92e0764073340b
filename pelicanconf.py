"""Settings of the site as it is read from a folder: every link ends in a file."""

import gc
import sys
from pathlib import Path
from typing import Any

# What is loaded stays, and a build makes objects by the million and drops few: to look for garbage
# in them over and over is a tenth of a small build.
gc.set_threshold(100_000)

PLUGIN_PATHS = [str(Path(__file__).parent / "plugins")]
# Pelican looks for its own class before it looks at PLUGIN_PATHS.
sys.path[:0] = [path for path in PLUGIN_PATHS if path not in sys.path]

from paraphe.site import Site, speak_plainly  # noqa: E402 - see above

speak_plainly()

PELICAN_CLASS = Site

# The pipeline, in order.
PLUGINS = [
    "paraphe.strict",
    "paraphe.archive_context",
    "paraphe.addresses",
    "paraphe.security",
    "paraphe.stylesheet",
    "paraphe.scripts",
    "paraphe.document_pages",
    "paraphe.document_histories",
    "paraphe.facing_pages",
    "paraphe.citation_files",
    "paraphe.instrument_pages",
    "paraphe.former_addresses",
    "paraphe.site_pages",
    "paraphe.accuracy_page",
    "paraphe.editors_page",
    "paraphe.open_data",
    "paraphe.document_forms",
    "paraphe.search_index",
    "paraphe.resolver_page",
    "paraphe.short_addresses",
    "paraphe.change_feeds",
    # Last: they list what the others wrote.
    "paraphe.data_page",
    "paraphe.discovery_files",
]

SITENAME = "Paraphe"
SITEURL = ""
# Where the site is published (https://archive.example.org), for copies in a folder: what is cited
# from one carries the lasting address. "" where there is none.
PUBLISHED_AT = ""
RELATIVE_URLS = True
# "" where a server finds a folder's index.html by itself.
LINK_SUFFIX = "index.html"
# A page opened from a folder can only load the packed index; a server gives out its files.
SEARCH_FORMS = ("files", "packed")

# What each document is there as beside its page: see docs/forms.md.
FORMS = ("akn", "text", "epub")

# /c/<short>/: a small page for each document, and for each instrument that has a symbol.
SHORT_ADDRESSES = True

# Name and address of the licence of what the edition adds to the texts; "" where none was declared.
DATA_LICENCE = ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr")

# A page with what is left to the editors, /redaction/: for drafts.
EDITORS_PAGE = True
# What readers marked, and sentences kept back while the rules were written: see /exactitude/.
GOLD = str(Path(__file__).parent / "tests" / "gold")
HELD_BACK = str(Path(__file__).parent / "tests" / "mentions" / "held-back")

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_DIR = "theme"
JINJA_ENVIRONMENT: dict[str, Any] = {
    "autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "extensions": [],
    # No build outlives a change of a template: none need be looked up for every page.
    "auto_reload": False,
}  # fmt: skip

TIMEZONE = "UTC"
DEFAULT_LANG = "fr"
LOCALE = ("C.UTF-8", "C")

# Documents and instruments come from the Archive; Pelican reads only the pages in Markdown.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
ARTICLE_SAVE_AS = DRAFT_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN: dict[str, Any] = {
    "extensions": ["markdown.extensions.attr_list", "markdown.extensions.md_in_html"],
    "output_format": "html",
}
TYPOGRIFY = False

# The site is built aside and swapped in whole: nothing is left of the one before.
DELETE_OUTPUT_DIRECTORY = False
# What earlier builds read and wrote; deleting it costs nothing but time.
CACHE_PATH = str(Path(__file__).parent / ".cache" / "paraphe")
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
