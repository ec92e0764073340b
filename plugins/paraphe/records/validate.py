"""What in a record breaks its JSON Schema, said so that an editor can mend it."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .fits import fits

if TYPE_CHECKING:
    import jsonschema

_KINDS = {
    "array": ("a list", "Begin each entry with « - » on a line of its own, or leave the key out."),
    "object": ("lines of the form « key: value »", "Indent them alike."),
    "string": ("text", "Put it on one line, between quotation marks."),
}
"""Types of JSON Schema as an editor calls them, and how such a value is written."""


_FILL = "Write a value, or leave the key out."


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing to mend: ``key`` is the way to the value, the rest as in a Problem."""

    key: tuple[str | int, ...]
    code: str
    message: str
    hint: str


def violations(data: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Violation]:
    """Every violation, in the order of the keys. A value's hint is its schema's description."""
    if fits(data, schema):
        return
    # It takes as long to load as five documents to read, and only says what is wrong.
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
        shapes = schema.get("patternProperties", {})
        for name in sorted(set(instance) - set(known)):
            if not any(re.search(shape, name) for shape in shapes):
                hint = _nearest(name, known) if known else str(schema.get("description", ""))
                yield Violation((*key, name), "unknown-key", f"The key « {name} » is not known.",
                                hint)  # fmt: skip
    elif error.validator == "required":
        for name in schema.get("required", ()):
            if name not in instance:
                yield Violation(key, "missing-key", f"The key « {name} » is missing.",
                                f"Add « {name}: … ».")  # fmt: skip
    else:
        name = ".".join(str(k) for k in key) or "record"
        hint = str(schema.get("description", ""))
        if error.validator == "type" and error.validator_value in _KINDS:
            kind, example = _KINDS[error.validator_value]
            yield Violation(key, "bad-value", f"« {name} » must be {kind}.", hint or example)
        elif error.validator in ("minLength", "minItems") and not instance:
            yield Violation(key, "bad-value", f"« {name} » is empty.", hint or _FILL)
        elif error.validator in ("enum", "pattern"):
            said = f"« {name} » cannot be « {instance} »."
            yield Violation(key, "bad-value", said, hint or _one_of(schema))
        else:
            yield Violation(key, "bad-value", f"« {name} »: {error.message}.", hint or _FILL)


def _one_of(schema: Mapping[str, Any]) -> str:
    return f"One of {', '.join(map(str, schema.get('enum', ())))}."


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f"Did you mean « {near[0]} »?" if near else f"Known keys: {', '.join(known)}."
