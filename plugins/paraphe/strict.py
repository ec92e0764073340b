"""Plugin: every run stops at the first error, whatever the command line says.

Pelican logs an error and goes on, so that a page can be missing from a site that « succeeded ».
"""

import logging

from pelican import Pelican, signals
from pelican.log import FatalLogger


def stop_at_errors(_: Pelican) -> None:
    """Do what ``--fatal errors`` does."""
    FatalLogger.fatal_lvl = min(FatalLogger.fatal_lvl, logging.ERROR)


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(stop_at_errors)
