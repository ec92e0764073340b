"""Every sentence of the case files: what is found in it, and that nothing else is."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from paraphe.authority import Authority, load
from paraphe.mentions import pinpoint, recognise, resolve
from paraphe.model import Block, Document, Mention, Metadata, Pinpoint, Source

HERE = Path(__file__).parent
CONTENT = HERE.parents[1] / "content"
CASES = [
    pytest.param(case, id=f"{path.stem}-{number}")
    for path in sorted(HERE.glob("cases/**/*.yaml"))
    for number, case in enumerate(yaml.safe_load(path.read_text("utf-8")), 1)
]


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load(CONTENT)


def _document(case: dict[str, Any]) -> Document:
    kinds = case.get("kinds", [])
    texts = case.get("blocks") or [case["text"]]
    blocks = tuple(
        Block(kinds[n] if n < len(kinds) else "paragraph", "", text, 1, (), eid=f"p_{n + 1}")
        for n, text in enumerate(texts)
    )
    metadata = Metadata("D", symbol=case.get("symbol", ""))
    return Document("d", Source("d.txt", "", 0, ""), metadata, (), blocks)


def _linked(document: Document, authority: Authority) -> tuple[Mention, ...]:
    found = resolve(document, recognise(document, authority), authority)
    return tuple(mention for mention in found if mention.status == "linked")


@pytest.mark.parametrize("case", [case for case in CASES if "pinpoints" not in case.values[0]])
def test_a_sentence_yields_its_citations_and_no_others(
    case: dict[str, Any], authority: Authority
) -> None:
    expected = case.get("expected", [])
    found = [[m.text, m.instrument, m.form] for m in _linked(_document(case), authority)]
    assert [one for one in found if one in expected or not _is_optional(one, case)] == expected


def _is_optional(found: list[str], case: dict[str, Any]) -> bool:
    """Whether editors would differ on it; « * » stands for any instrument."""
    text, instrument, _ = found
    return any(
        (text in words or words in text) and meant in ("*", instrument)
        for words, meant in case.get("optional", [])
    )


def _identifiers(pin: Pinpoint) -> list[str]:
    return [" to ".join(end.eid for end in provision.ends) for provision in pin.provisions]


@pytest.mark.parametrize("case", [case for case in CASES if "pinpoints" in case.values[0]])
def test_a_sentence_yields_its_provisions_and_no_others(
    case: dict[str, Any], authority: Authority
) -> None:
    document = _document(case)
    found = [
        [m.pinpoint.text, m.instrument, _identifiers(m.pinpoint)]
        for m in pinpoint(document, _linked(document, authority))
        if m.pinpoint
    ]
    assert found == case["pinpoints"]
