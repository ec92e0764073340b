"""What sentences that no rule was written for say of the rules; which fail is not told."""

from pathlib import Path

from paraphe.accuracy_page import sentence_score
from paraphe.authority import load

HERE = Path(__file__).parent
LEAST = 200
FLOOR = 0.94
"""Below what was reached when they were first run: 0.967, 0.956."""


def test_sentences_that_no_rule_was_written_for_are_read_nearly_as_well() -> None:
    score = sentence_score(HERE / "held-back", load(HERE.parents[1] / "content"))
    assert score.sentences > LEAST
    assert score.traps > LEAST / 4
    assert (score.measure.precision > FLOOR, score.measure.recall > FLOOR) == (True, True)
