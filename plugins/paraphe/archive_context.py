"""Plugin: reads the content folder into an Archive and puts it in Pelican's context.

It reads when Pelican makes its generators, before anything is written. What a build needs to know
beside the archive (its leaves, which files of the last build stand) goes with it, as a ``Build``.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import Environment
from pelican import Pelican, signals
from pelican.generators import Generator

from paraphe.archive import Leaves, assemble
from paraphe.model import Archive, ArchiveError
from paraphe.progress import Progress
from paraphe.store import Output, code_digest, digest, files_digest


@dataclass(frozen=True, slots=True)
class Build:
    """What one run of Pelican works with; ``look`` is the digest of all that dresses a page.

    ``records`` has what stands for each instrument in the key of a page that shows it, by id.
    """

    archive: Archive
    leaves: Leaves
    output: Output
    look: bytes
    records: Mapping[str, bytes]
    progress: Progress
    templates: Environment


class ArchiveGenerator(Generator):
    """A generator that sees the archive; all of them share the templates of ``ArchiveContext``.

    Pelican's own would list the templates anew for each, and load anew those that all pages have.
    """

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - as Pelican calls it
        vars(self).update(given)

    def generate_context(self) -> None:
        """Take the templates; only now is every generator there."""
        self.env = build_of(self.context).templates


class ArchiveContext(Generator):
    """Sets ``build`` in the context, for the pages, and in the settings, for the closing line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        try:
            progress = self.settings.setdefault("progress", Progress())
            forms = self.settings.get("FORMS", ())
            reading = assemble(Path(self.path), self.settings.get("store"), progress, forms)
        except ArchiveError as error:
            stop(error)
        # Without paraphe.site every file is written anew, straight into the output folder.
        folder = Path(self.output_path)
        output = self.settings.get("output") or Output(folder, folder, {})
        look = look_of(self.settings, Path(self.theme))
        records = {i: digest(repr(one)) for i, one in reading.archive.instruments.items()}
        build = Build(reading.archive, reading.leaves, output, look, records, progress, self.env)
        self.context["build"] = self.settings["build"] = build


UNSEEN = frozenset({
    "BUILD_PATIENCE", "CACHE_PATH", "GOLD", "HELD_BACK", "OUTPUT_PATH", "PATH", "PUBLISH_ALLOWS",
    "PUBLISH_TARGET", "SEARCH_INDEX", "THEME",
})  # fmt: skip
"""Settings that no page shows: a draft with another one is not written anew."""


def look_of(settings: Mapping[str, Any], theme: Path) -> bytes:
    """The digest of the code, the theme and the settings that a page may show."""
    files = (path for path in theme.rglob("*") if path.is_file())
    plain = {
        name: value
        for name, value in sorted(settings.items())
        if name.isupper() and isinstance(value, str | int | list | tuple) and name not in UNSEEN
    }
    return digest(code_digest(), files_digest(files, theme), repr(plain))


def stop(error: ArchiveError) -> NoReturn:
    """Say each problem in one line and end with status 1."""
    # An exception would reach Pelican, which prints a traceback: nothing to an archivist.
    print(error, file=sys.stderr)
    count = len(error.problems)
    print(f"Nothing was built: {count} error{'s' * (count > 1)}.", file=sys.stderr)
    raise SystemExit(1)


def build_of(context: Mapping[str, Any]) -> Build:
    """The Build in Pelican's context; TypeError where this plugin did not run."""
    build = context.get("build")
    if not isinstance(build, Build):
        raise TypeError("the plugin paraphe.archive_context must be in PLUGINS")
    return build


def _generators(_: Pelican) -> type[Generator]:
    return ArchiveContext


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
