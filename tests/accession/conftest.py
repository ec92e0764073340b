"""The programs that make files of the kinds that archivists have."""

from pathlib import Path

import pytest

from tests import equipment


@pytest.fixture(scope="session")
def pandoc() -> Path:
    """Pandoc, as it is pinned."""
    return equipment.find().pandoc or equipment.lacking("pandoc")


@pytest.fixture(scope="session")
def chromium() -> Path:
    """A browser that prints."""
    return equipment.find().chromium or equipment.lacking("browser")
