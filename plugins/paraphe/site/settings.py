"""The settings of a run, looked at before anything is done with them."""

from collections.abc import Collection, Mapping
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from paraphe.guard import setting_problems
from paraphe.model import ArchiveError

from ..archive_context import stop


def refuse_wrong(settings: Mapping[str, Any], asked: Collection[str]) -> None:
    """End with status 1 where a setting cannot be right; ``asked`` are the plugins asked for."""
    problems = setting_problems(settings, (asked, settings["PLUGINS"]), DEFAULT_CONFIG)
    if problems:
        stop(ArchiveError(*problems))
