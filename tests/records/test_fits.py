"""Records that satisfy their schema are told without jsonschema, and no others."""

import copy
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from paraphe.authority.schema import INSTRUMENT, SERIES
from paraphe.records.fits import fits
from paraphe.source.sidecar import SCHEMA

CONTENT = Path(__file__).parents[2] / "content"
VALUES: tuple[Any, ...] = ("", "a", "2018-04-23", "true", [], ["a"], {}, {"a": "b"}, [["a"]], [{}])


def records(*patterns: str) -> Iterator[Any]:
    """What stands in the project's own files, every scalar a string."""
    for pattern in patterns:
        for path in sorted(CONTENT.glob(pattern)):
            read = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506
            yield from read if isinstance(read, list) else [read]


def spoilt(record: Any, draw: random.Random) -> Any:  # noqa: ANN401
    """The record with one thing in it taken out, put in, or made into something else."""
    made = copy.deepcopy(record)
    place = made
    while True:
        inner = [v for v in (place.values() if isinstance(place, dict) else place)
                 if isinstance(v, dict | list) and v]  # fmt: skip
        if not inner or draw.random() < 0.4:
            break
        place = draw.choice(inner)
    if isinstance(place, list):
        place[draw.randrange(len(place))] = draw.choice(VALUES)
    elif draw.random() < 0.3:
        del place[draw.choice(list(place))]
    else:
        place[draw.choice([*place, "unknown"])] = draw.choice(VALUES)
    return made


@pytest.mark.parametrize(
    ("schema", "patterns"),
    [
        (SCHEMA, ["documents/**/*.yaml"]),
        (SERIES, ["instruments/series/*.yaml"]),
        (INSTRUMENT, ["instruments/*/*.yaml", "instruments/*.yaml"]),
    ],
    ids=["sidecars", "series", "instruments"],
)
def test_what_fits_is_what_jsonschema_finds_nothing_wrong_with(
    schema: Mapping[str, Any], patterns: list[str]
) -> None:
    validator = jsonschema.Draft202012Validator(schema)
    draw, told = random.Random(7), {True: 0, False: 0}
    known = [record for record in records(*patterns) if validator.is_valid(record)]
    for record in (*known, *(spoilt(draw.choice(known), draw) for _ in range(1_500))):
        assert fits(record, schema) == validator.is_valid(record), record
        told[fits(record, schema)] += 1
    assert min(told.values()) > 5, told


def test_a_schema_that_says_more_is_left_to_jsonschema() -> None:
    assert not fits("a", {"type": "string", "maxLength": 3})
