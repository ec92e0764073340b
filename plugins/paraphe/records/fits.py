"""Whether a record satisfies its JSON Schema, told without loading what says why it does not."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_KNOWN = frozenset({
    "additionalProperties", "description", "enum", "items", "maxItems", "minItems", "minLength",
    "pattern", "patternProperties", "properties", "required", "type",
})  # fmt: skip
"""What our schemas say; one that says more is left to jsonschema."""

Schema = Mapping[str, Any]
_NOTHING: Schema = {"enum": ()}


def fits(value: object, schema: Schema) -> bool:
    """Whether the value, made of strings, lists and mappings, surely satisfies the schema."""
    if not _KNOWN.issuperset(schema) or value not in schema.get("enum", (value,)):
        return False
    if isinstance(value, str):
        return _is("string", schema) and _string(value, schema)
    if isinstance(value, Mapping):
        return _is("object", schema) and _object(value, schema)
    return isinstance(value, list) and _is("array", schema) and _array(value, schema)


def _is(kind: str, schema: Schema) -> bool:
    return bool(schema.get("type", kind) == kind)


def _string(value: str, schema: Schema) -> bool:
    shape = schema.get("pattern")
    return len(value) >= schema.get("minLength", 0) and (
        shape is None or re.search(shape, value) is not None
    )


def _object(value: Mapping[str, object], schema: Schema) -> bool:
    if not value.keys() >= set(schema.get("required", ())):
        return False
    return all(fits(each, own) for key, each in value.items() for own in _of(key, schema))


def _of(key: str, schema: Schema) -> list[Schema]:
    """What a value must satisfy under a key."""
    shapes: Mapping[str, Schema] = schema.get("patternProperties", {})
    found = [own for shape, own in shapes.items() if re.search(shape, key)]
    if key in (known := schema.get("properties", {})):
        found.append(known[key])
    other = schema.get("additionalProperties", {})
    if not isinstance(other, Mapping):
        other = {} if other else _NOTHING
    return found or [other]


def _array(value: Sequence[object], schema: Schema) -> bool:
    each, count = schema.get("items", {}), len(value)
    return schema.get("minItems", 0) <= count <= schema.get("maxItems", count) and all(
        fits(one, each) for one in value
    )
