"""The settings of a site."""

import re

import pytest
from pelican.settings import DEFAULT_CONFIG

from paraphe.guard.settings import OWN
from tests.building import ROOT


@pytest.mark.parametrize("name", ["pelicanconf.py", "publishconf.py"])
def test_every_setting_of_our_own_is_known_so_that_one_misspelt_is_told(name: str) -> None:
    named = re.findall(r"(?m)^([A-Z_]+)(?::[^=]+)? = ", (ROOT / name).read_text("utf-8"))
    assert named
    # Pelican has no value of its own for the zone.
    assert {*named} - {*DEFAULT_CONFIG, "TIMEZONE"} <= OWN
