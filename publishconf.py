"""Settings of the site as a server gives it out: addresses end in a slash."""

import os

from pelicanconf import *  # noqa: F403 - Pelican's own way to vary settings

# Where the site is published, for canonical addresses; none are written without it.
SITEURL = os.environ.get("PARAPHE_SITEURL", "").rstrip("/")
LINK_SUFFIX = ""
EDITORS_PAGE = False
SEARCH_FORMS = ("files",)

# Where `invoke publish` puts the site (a folder, user@host:/path, branch:gh-pages), and the gravest
# problems that it lets pass: note, warning or error. See docs/publishing.md.
PUBLISH_TARGET = os.environ.get("PARAPHE_TARGET", "")
PUBLISH_ALLOWS = "warning"
