"""What in a record breaks its JSON Schema, said so that an editor can mend it."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jsonschema


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing to mend: ``key`` is the way to the value, the rest as in a Problem."""

    key: tuple[str | int, ...]
    code: str
    message: str
    hint: str


def violations(data: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Violation]:
    """Every violation, in the order of the keys. A value's hint is its schema's description."""
    # It takes as long to load as fifty documents to look up; records seldom change.
    import jsonschema  # noqa: PLC0415

    validator = jsonschema.Draft202012Validator(schema)
    for error in sorted(validator.iter_errors(data), key=lambda e: [str(k) for k in e.path]):
        yield from _explain(error)


def _explain(error: "jsonschema.ValidationError") -> Iterator[Violation]:
    key = tuple(error.absolute_path)
    instance: Any = error.instance
    schema: Mapping[str, Any] = error.schema if isinstance(error.schema, Mapping) else {}
    if error.validator == "additionalProperties":
        known = sorted(schema.get("properties", {}))
        for name in sorted(set(instance) - set(known)):
            yield Violation((*key, name), "unknown-key", f"The key « {name} » is not known.",
                            _nearest(name, known))  # fmt: skip
    elif error.validator == "required":
        for name in schema.get("required", ()):
            if name not in instance:
                yield Violation(key, "missing-key", f"The key « {name} » is missing.",
                                f"Add « {name}: … ».")  # fmt: skip
    else:
        name = ".".join(str(k) for k in key) or "record"
        yield Violation(key, "bad-value", f"« {name} »: {error.message}.",
                        str(schema.get("description", "")))  # fmt: skip


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f"Did you mean « {near[0]} »?" if near else f"Known keys: {', '.join(known)}."
