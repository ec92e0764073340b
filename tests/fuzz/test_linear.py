"""Time grows as the text does, on the texts that careless rules are slowest with.

No time is asserted: what is compared are two lengths in one run, the better of several each.
"""

import gc
import os
import time

import pytest

from tests.fuzz.families import FAMILIES, Family
from tests.fuzz.whole import leaf_of

SHORT, TIMES = (6_000 if "PARAPHE_FUZZ" in os.environ else 1_500), 4
GROWN = 2.2
"""How much more than linear is still noise: what is quadratic is four times as slow again."""
LEAST = 0.015
"""Seconds under which a clock says nothing."""
TRIES = 4


def seconds(family: Family, length: int) -> float:
    """Of the processor, for a text of that length."""
    text = family(length)
    gc.collect()
    began = time.process_time()
    leaf_of(text)
    return time.process_time() - began


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_four_times_the_text_takes_about_four_times_as_long(name: str) -> None:
    family, length = FAMILIES[name], SHORT
    best: list[float] = []
    for _ in range(TRIES):
        short, long = seconds(family, length), seconds(family, TIMES * length)
        best.append(long / max(short, LEAST))
        if best[-1] <= TIMES * GROWN:
            return
    pytest.fail(f"{name}: {min(best):.1f} times as long for {TIMES} times the text")
