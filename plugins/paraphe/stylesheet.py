"""Plugin: the parts of the style sheet, joined into ``theme/paraphe.css`` by order of name.

One file is one request; the parts stay short enough to be read.
"""

import hashlib
import re
from pathlib import Path

from pelican import Pelican, signals

from .archive_context import ArchiveGenerator, build_of

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK = re.compile(r"\s*\n\s*")


def joined(folder: Path) -> str:
    """Every ``*.css`` of the folder, without comments and line breaks."""
    parts = (path.read_text("utf-8") for path in sorted(folder.glob("*.css")))
    return _BLANK.sub("", _COMMENT.sub("", "\n".join(parts))) + "\n"


class StyleSheet(ArchiveGenerator):
    """Writes the style sheet beside what Pelican copies of the theme."""

    def generate_output(self, _: object) -> None:
        """Write ``theme/paraphe.css``."""
        build_of(self.context).output.write("theme/paraphe.css", self.settings["styles"])


def announce(pelican: Pelican) -> None:
    """Tell the templates the digest of the style sheet, so that browsers fetch it anew."""
    styles = joined(Path(pelican.settings["THEME"]) / "styles")
    pelican.settings["styles"] = styles
    digest = hashlib.sha256(styles.encode()).hexdigest()[:8]
    pelican.settings["JINJA_GLOBALS"]["style_digest"] = digest


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return StyleSheet


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(announce)
    signals.get_generators.connect(_generators)
