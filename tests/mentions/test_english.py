"""Sentences in English: the English names of the records are recognised, and little else."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from paraphe.authority import Authority, load
from paraphe.mentions import fenced, recognise, resolve
from paraphe.source import build, split
from tests.source.reading_a_text import CONTENT, source_of

SENTENCES = yaml.safe_load((Path(__file__).parent / "english/sentences.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def _judged(sentence: Mapping[str, Any], authority: Authority) -> tuple[int, int, int]:
    source = source_of(sentence["text"])
    document = fenced(build(split(source, "en"), source, None))
    mentions = resolve(document, recognise(document, authority), authority)
    linked = {(m.text, m.instrument) for m in mentions if m.status == "linked"}
    wanted = set(sentence["cites"].items())
    right = {
        (text, instrument) for text, instrument in linked
        if any(instrument == of and (words in text or text in words) for words, of in wanted)
    }  # fmt: skip
    return len(right), len(linked - right), max(0, len(wanted) - len(right))


def test_of_a_hundred_links_in_english_three_at_most_are_wrong(authority: Authority) -> None:
    judged = [_judged(sentence, authority) for sentence in SENTENCES]
    right, wrong, missed = (sum(each) for each in zip(*judged, strict=True))
    assert len(SENTENCES) >= 45
    assert right / (right + wrong) >= 0.97
    assert right / (right + missed) >= 0.95
