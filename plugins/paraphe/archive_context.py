"""Plugin: reads the content folder into an Archive and puts it in Pelican's context.

It reads when Pelican makes its generators, before anything is written.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from pelican import Pelican, signals
from pelican.generators import Generator

from paraphe.archive import assemble
from paraphe.model import Archive, ArchiveError


class ArchiveContext(Generator):
    """Sets ``archive`` in the context, for the pages, and in the settings, for the closing line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        try:
            archive = assemble(Path(self.path))
        except ArchiveError as error:
            stop(error)
        self.context["archive"] = self.settings["archive"] = archive


def stop(error: ArchiveError) -> NoReturn:
    """Say each problem in one line and end with status 1."""
    # An exception would reach Pelican, which prints a traceback: nothing to an archivist.
    print(error, file=sys.stderr)
    count = len(error.problems)
    print(f"Nothing was built: {count} error{'s' * (count > 1)}.", file=sys.stderr)
    raise SystemExit(1)


def archive_of(context: Mapping[str, Any]) -> Archive:
    """The Archive in Pelican's context; TypeError where this plugin did not run."""
    archive = context.get("archive")
    if not isinstance(archive, Archive):
        raise TypeError("the plugin paraphe.archive_context must be in PLUGINS")
    return archive


def _generators(_: Pelican) -> type[Generator]:
    return ArchiveContext


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
