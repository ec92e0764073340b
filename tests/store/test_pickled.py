"""Values as bytes, and back."""

from dataclasses import dataclass, field
from enum import Enum

import pytest

from paraphe.store import pickled, unpickled


class Sign(Enum):
    STOP = "."


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Lone:
    value: object


@dataclass(frozen=True, slots=True)
class Tree:
    leaves: tuple[Leaf, ...]
    sign: Sign
    counted: dict[str, Lone] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measured:
    size: int
    double: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", 2 * self.size)


@dataclass(slots=True)
class Derived:
    size: int
    shown: str = field(init=False, default="")


@dataclass
class Open:
    size: int


@pytest.mark.parametrize(
    "value",
    [
        Leaf("a", 3),
        Lone((1, 2)),
        Tree((Leaf("a"), Leaf("é", -1)), Sign.STOP, {"x": Lone(None), "y": Lone(Leaf("b"))}),
        Measured(4),
        [Open(1), b"bytes", ("tuple", frozenset({1}))],
    ],
)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    assert unpickled(pickled(value)) == value


def test_what_was_set_after_it_was_made_comes_back() -> None:
    value = Derived(1)
    value.shown = "un"
    assert unpickled(pickled(value)) == value


def test_what_stands_twice_is_one_value_again() -> None:
    leaf = Leaf("a")
    first, second = unpickled(pickled((leaf, leaf)))
    assert first is second
