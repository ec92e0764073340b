"""Plugin: what pages may load and do, told in every page and, for a server, in ``_headers``.

``_headers`` is the form that Netlify and Cloudflare Pages read; docs/publishing.md has others.
"""

from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import Pelican, signals

from paraphe.rendering import headers, page_policy, visible

from .archive_context import ArchiveGenerator

FILE = "_headers"
PLAIN = ".nojekyll"
OPEN = "/data/*"
"""What programs anywhere may read: it is public, and no request carries a cookie."""


class Headers(ArchiveGenerator):
    """Writes ``_headers`` where a server gives the site out."""

    def generate_output(self, _: object) -> None:
        """Write it beside the pages."""
        if not self.settings["LINK_SUFFIX"]:
            text = headers_file(headers(self.settings["SEARCH_FORMS"]))
            (Path(self.output_path) / FILE).write_text(text, "utf-8")
            # Without it GitHub Pages leaves out what begins with an underscore.
            (Path(self.output_path) / PLAIN).write_bytes(b"")


def headers_file(told: dict[str, str]) -> str:
    """The headers of every address, and that the open data may be read from other sites."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in told.items())]
    return "\n".join((*lines, OPEN, "  Access-Control-Allow-Origin: *", ""))


@pass_context
def policy(context: Context, *, searching: bool = False) -> Markup:
    """The policy of the page that is being written."""
    # Our own words, of which none is a double quotation mark: every page is shorter by them.
    forms = context["SEARCH_FORMS"] if searching else ()
    return Markup(page_policy(forms, in_folder=bool(context["LINK_SUFFIX"])))  # noqa: S704


def seen(value: object) -> object:
    """What a template writes, with signs that are seen in the place of those that are not."""
    return visible(value) if isinstance(value, str) else value


def equip(pelican: Pelican) -> None:
    """Give the templates the policy, and let them write no sign that is not seen."""
    pelican.settings["JINJA_GLOBALS"] |= {"policy": policy}
    pelican.settings["JINJA_ENVIRONMENT"]["finalize"] = seen


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return Headers


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(equip)
    signals.get_generators.connect(_generators)
