"""Plugin: short addresses, ``/c/<short>/``, each a small page that leads to a text.

Setting: ``SHORT_ADDRESSES``; a page costs little, but there is one for each document.
"""

from jinja2 import Template
from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.rendering import relative
from paraphe.resolver import Goal, short_addresses
from paraphe.store import digest

from .archive_context import ArchiveGenerator, build_of

ROOT = "../.."


class ShortAddresses(ArchiveGenerator):
    """Writes ``c/<short>/index.html``: it leads on, or lists all texts that bear the name."""

    def generate_output(self, writer: Writer) -> None:
        """Write those that are not as they were."""
        if not self.settings.get("SHORT_ADDRESSES"):
            return
        build = build_of(self.context)
        onward, several = map(self.env.get_template, ("onward.html", "several.html"))
        for name, goals in short_addresses(build.archive).items():
            path = f"c/{name}/index.html"
            if build.output.stands(path, digest(build.look, repr(goals))):
                continue
            if len(goals) == 1:
                build.output.write(path, self._onward(onward, name, goals[0]))
            else:
                writer.write_file(
                    path, several, self.context, relative_urls=True, short=name, goals=goals
                )

    def _onward(self, template: Template, name: str, goal: Goal) -> str:
        # Pelican's writer costs more than such a page, and there are thousands.
        to = relative(goal.url, ROOT, self.settings["LINK_SUFFIX"])
        return template.render(self.context, short=name, goal=goal, to=to, root=ROOT)


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return ShortAddresses


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
