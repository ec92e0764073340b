"""Every name of every record of the project is found where a text has it, however it is printed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paraphe.authority import Authority, key, load
from paraphe.mentions import recognise, resolve
from paraphe.model import Block, Document, Instrument, Mention, Metadata, Source

CONTENT = Path(__file__).parents[2] / "content"
BEFORE = "Rappelant "
AUTHORITY = load(CONTENT)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


PRINTED: tuple[Callable[[str], str], ...] = (
    _capital,
    str.upper,
    lambda text: _capital(text).replace("'", "\u2019"),
    lambda text: _capital(text).replace(" ", "\u00a0"),
    lambda text: _capital(text).replace(" ", "\u202f"),
    lambda text: _capital(text).replace(" ", "  "),
)


def _missed(name: str, expected: object, authority: Authority) -> bool:
    text = f"{BEFORE}{name}, les Parties agissent."
    span = (len(BEFORE), len(BEFORE) + len(name))
    return (*span, expected) not in authority.scan(text).names


@pytest.mark.parametrize("printed", PRINTED)
def test_every_spelling_is_found_whole_with_all_that_it_stands_for(
    printed: Callable[[str], str],
) -> None:
    missed = [n for n, e in AUTHORITY.names.items() if _missed(printed(n), e, AUTHORITY)]
    assert not missed


def test_every_abbreviation_is_found_in_its_own_case() -> None:
    missed = [n for n, e in AUTHORITY.sigles.items() if _missed(n, e, AUTHORITY)]
    assert not missed


def _mentions(name: str) -> tuple[Mention, ...]:
    block = Block("paragraph", "", f"{BEFORE}{name}, les Parties agissent.", 1, (), eid="p_1")
    document = Document("d", Source("d.txt", "", 0, ""), Metadata("D"), (), (block,))
    return resolve(document, recognise(document, AUTHORITY), AUTHORITY)


def _names(record: Instrument) -> list[str]:
    others = [name.text for name in record.names if name.kind != "exclusion"]
    return [name for name in (record.title, record.short, *others) if name]


def _is_right(name: str, record: Instrument) -> bool:
    """Linked to the record, or to none because it is the name of several or needs a context."""
    first = next((m for m in _mentions(name) if m.start == len(BEFORE)), None)
    entries = AUTHORITY.stands_for(name)
    certain = len(entries) == 1 and entries[0].kind in ("title", "variant", "abbreviation")
    if certain:
        return first is not None and first.instrument == record.id
    return first is None or first.instrument in ("", record.id)


@pytest.mark.parametrize("record", AUTHORITY.instruments.values(), ids=lambda record: record.id)
def test_a_name_is_linked_to_its_record_or_left_open(record: Instrument) -> None:
    assert [n for n in map(_capital, _names(record)) if not _is_right(n, record)] == []


def test_no_name_stands_for_two_records_without_a_context() -> None:
    plain = {
        name: {entry.instrument for entry in entries if entry.kind != "contextual"}
        for name, entries in (*AUTHORITY.names.items(), *AUTHORITY.sigles.items())
        if len(entries) > 1
    }
    assert all(len(instruments) <= 1 for instruments in plain.values())


def test_names_are_keys_of_themselves() -> None:
    assert all(key(name) == name for name in AUTHORITY.names)
