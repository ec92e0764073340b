"""Values as bytes, and back: what only we write, and what only we read."""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any


def pickled(value: object) -> bytes:
    """The bytes of a value: those of a dataclass say its class and what it is made of.

    Python itself has a frozen dataclass with slots set its fields one after another, found out
    anew for each: that takes three times as long, and an archive has them by the ten thousand.
    """
    data = io.BytesIO()
    _Pickler(data, pickle.HIGHEST_PROTOCOL).dump(value)
    return data.getvalue()


def unpickled(data: bytes) -> Any:  # noqa: ANN401
    """The value of some bytes; only of those that ``pickled`` made."""
    return pickle.loads(data)  # noqa: S301 - only we write


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: object) -> Any:  # noqa: ANN401
        """Class and arguments where they are all that a value is; else Python's own way."""
        kind: Any = type(value)
        made_of = _made_of(kind)
        return (kind, made_of(value)) if made_of else NotImplemented


@cache
def _made_of(kind: type) -> Callable[[object], tuple[Any, ...]] | None:
    """What tells the arguments that a value is made with; None for what is more than those."""
    if not is_dataclass(kind) or "__slots__" not in vars(kind) or hasattr(kind, "__post_init__"):
        return None
    known = fields(kind)
    if not known or not all(field.init and not field.kw_only for field in known):
        return None
    get = attrgetter(*(field.name for field in known))
    return get if len(known) > 1 else lambda value: (get(value),)
