"""The cases of ``cases/``: what is cited, and how each form must say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from paraphe.citing import FORMS, Form, Item, Locator, Step, cite, describe, place
from paraphe.model import Metadata

CASES = Path(__file__).with_name("cases")


@dataclass(frozen=True, slots=True)
class CitingCase:
    """One file of ``cases/``: an item, a place in it, and what each form makes of them."""

    name: str
    item: Item
    locator: Locator
    address: str
    expected: dict[str, str]


def cases() -> Iterator[CitingCase]:
    """Every case, by name."""
    for path in sorted(CASES.glob("*.yaml")):
        yield read_case(path)


def read_case(path: Path) -> CitingCase:
    """One case; dates may stand without quotes."""
    told = yaml.safe_load(path.read_text("utf-8"))
    metadata = metadata_of(told["metadata"])
    address = told.get("address", "")
    role, rank = told.get("part", ("", 0))
    steps = tuple(Step(kind, value) for kind, value in told["steps"])
    return CitingCase(
        path.stem,
        describe("essai-2018", metadata, address, "Paraphe"),
        Locator(role, rank, steps),
        f"{address}{told.get('fragment', '')}",
        told.get("expected", {}),
    )


def metadata_of(told: dict[str, Any]) -> Metadata:
    """Metadata from YAML, whose lists and dates are not the model's."""
    plain = {
        name: tuple(value)
        if isinstance(value, list)
        else value.isoformat()
        if isinstance(value, date)
        else str(value)
        for name, value in told.items()
    }
    return Metadata(**plain)


def made(case: CitingCase, form: Form) -> str:
    """What a form makes of a case."""
    return cite(form, case.item, place(case.locator, form.vocabulary), case.address)


def all_made(case: CitingCase) -> dict[str, str]:
    """What every form makes of a case."""
    return {form.key: made(case, form) for form in FORMS}
