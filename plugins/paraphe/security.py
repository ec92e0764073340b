"""Plugin: what pages may load and do, told in every page and, for a server, in ``_headers``.

``_headers`` is the form that Netlify and Cloudflare Pages read; docs/publishing.md has others.
"""

from collections.abc import Iterable

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.generators import Generator

from paraphe.rendering import headers, page_policy, visible

from .archive_context import ArchiveGenerator, build_of

FILE = "_headers"
PLAIN = ".nojekyll"
OPEN = "/data/*"
"""What programs anywhere may read: it is public, and no request carries a cookie."""


class Headers(ArchiveGenerator):
    """Writes ``_headers`` where a server gives the site out."""

    def generate_output(self, _: object) -> None:
        """Write it beside the pages."""
        if not self.settings["LINK_SUFFIX"]:
            output = build_of(self.context).output
            output.write(FILE, headers_file(headers(self.settings["SEARCH_FORMS"])))
            # Without it GitHub Pages leaves out what begins with an underscore.
            output.write(PLAIN, b"")


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


def seen(pieces: Iterable[str]) -> str:
    """What a template wrote, with signs that are seen in the place of those that are not."""
    return visible("".join(pieces))


def equip(pelican: Pelican) -> None:
    """Give the templates the policy."""
    pelican.settings["JINJA_GLOBALS"] |= {"policy": policy}


def guard(generator: Generator) -> None:
    """Let its templates write no sign that is not seen: one look at a page, not at every value."""
    # Jinja has no setting for it, and asks its environment.
    generator.env.concat = seen  # type: ignore[method-assign]


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return Headers


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(equip)
    signals.generator_init.connect(guard)
    signals.get_generators.connect(_generators)
