"""Whatever the bytes, the text, the record: no crash, no word lost, no markup, no wrong place."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from paraphe.authority import load
from paraphe.model import ArchiveError, Source
from paraphe.source import read, read_sidecar
from paraphe.source.sidecar import SCHEMA
from tests.fuzz.texts import ANY, PIECES
from tests.fuzz.whole import faults, leaf_of, whole

EXAMPLES = int(os.environ.get("PARAPHE_FUZZ", "120"))
"""Texts of one test; more of them in a longer run."""

fuzzed = settings(
    max_examples=EXAMPLES, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip


@fuzzed
@given(text=ANY)
def test_any_text_is_read_linked_and_shown_whole(text: str) -> None:
    if text and not text.isspace():
        assert list(faults(whole(text))) == []


@settings(fuzzed, max_examples=max(20, EXAMPLES // 6))
@given(text=ANY)
def test_all_that_is_kept_of_any_text_can_be_made(text: str) -> None:
    if text and not text.isspace():
        leaf_of(text)


def tell(reading: Callable[[], object]) -> object:
    """What is read; None where it cannot be, and that is told with path and hint."""
    try:
        return reading()
    except ArchiveError as error:
        untold = [problem for problem in error.problems if not (problem.hint and problem.path)]
        if untold or not error.problems:
            raise AssertionError(untold) from error
        return None


@fuzzed
@given(data=st.one_of(st.binary(max_size=300), ANY.map(lambda text: text.encode("utf-16"))))
@example(data=b"\xef\xbb\xbf")
@example(data=b"\xff\xfe\x00\x00")
def test_any_bytes_are_a_source_or_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "documents" / "essai.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    source = tell(lambda: read(path, tmp_path))
    if isinstance(source, Source):
        assert source.text.encode() in (data, data.removeprefix(b"\xef\xbb\xbf"))
        assert not source.text.isspace()


KEYS = st.one_of(st.sampled_from(sorted(SCHEMA["properties"])), PIECES)
VALUES = st.recursive(
    PIECES | st.sampled_from(("2018-04-23", "fr", "true", "~", "", "tnp")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def flow(value: object) -> str:
    """A value as YAML has it in brackets, as careless as people write it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value)


YAML = st.one_of(
    st.dictionaries(KEYS, VALUES, max_size=6).map(
        lambda record: "\n".join(f"{key}: {flow(value)}" for key, value in record.items())
    ),
    ANY,
    st.lists(st.sampled_from(list("abc:-[]{}&*!|>'\"#%@`\n \t,?0\x00\x07\x85\u2028")), max_size=60)
    .map("".join),
)  # fmt: skip


@fuzzed
@given(text=YAML)
def test_any_sidecar_is_read_or_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "documents" / "essai.txt"
    path.parent.mkdir(exist_ok=True)
    path.with_suffix(".yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    tell(lambda: read_sidecar(path, tmp_path))


@fuzzed
@given(text=YAML)
def test_any_record_is_read_or_told(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "instruments" / "series"
    folder.mkdir(parents=True, exist_ok=True)
    record = "- id: essai\n  class: treaty\n  title: Traité d'essai\n"
    (folder.parent / "essai.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    (folder / "essai.yaml").write_bytes((record + text).encode("utf-8", "surrogatepass"))
    tell(lambda: load(tmp_path))


@pytest.mark.parametrize("sign", ["\r", "\x0b", "\x85", "\u2028", "\x1c"])
def test_every_end_of_a_line_ends_a_line(sign: str) -> None:
    plain = whole("DÉCLARATION\n\n1. Un texte.\n\n2. Un autre.\n").document
    other = whole(f"DÉCLARATION{sign}{sign}1. Un texte.{sign}{sign}2. Un autre.{sign}").document
    assert [(b.eid, b.text) for b in other.blocks] == [(b.eid, b.text) for b in plain.blocks]
