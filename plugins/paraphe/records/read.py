"""YAML file -> records, each value with its line; every error names path, line, reason and hint."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from paraphe.model import ArchiveError, Problem, Severity

Key = tuple[str | int, ...]

_Loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Record:
    """A YAML mapping, all scalars as strings (« no » stays « no »), and the line of each key.

    ``path`` is relative to the content folder; ``line`` is the record's own, from 1.
    """

    path: str
    line: int
    data: Mapping[str, Any]
    lines: Mapping[Key, int]

    def line_of(self, *key: str | int) -> int:
        """The line of a value, or of the nearest thing around it that has one."""
        while key:
            if key in self.lines:
                return self.lines[key]
            key = key[:-1]
        return self.line


def read_records(path: Path, content: Path, schema: Mapping[str, Any]) -> tuple[Record, ...]:
    """Read a YAML mapping, or a list of them, as records that satisfy the JSON Schema ``schema``.

    Raises ArchiveError with every problem found: YAML that does not parse, keys that the schema
    does not know (with the nearest that it does), values of the wrong shape.
    """
    relative = path.relative_to(content).as_posix()
    root = _compose(path, relative)
    if root is None:
        return ()
    nodes = root.value if isinstance(root, yaml.SequenceNode) else [root]
    records = [_record(node, relative) for node in nodes]
    problems = [p for record in records for p in _violations(record, schema)]
    if problems:
        raise ArchiveError(*problems)
    return tuple(records)


def _compose(path: Path, relative: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(path.read_text("utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        raise ArchiveError(
            Problem(relative, 0, "not-utf-8", Severity.ERROR, f"The file is not UTF-8: {error.reason} "
                    f"at byte {error.start}.", "Save it as UTF-8.")
        ) from error  # fmt: skip
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise ArchiveError(
            Problem(relative, line, "yaml-syntax", Severity.ERROR, f"This is not YAML: {error.problem}.",
                    "Check the indentation, and quote a value that holds « : » or begins with a sign.")
        ) from error  # fmt: skip
    return node


def _record(node: yaml.Node, path: str) -> Record:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        raise ArchiveError(
            Problem(path, line, "not-a-record", Severity.ERROR, "A record is a list of « key: value » lines.",
                    "Write it as « title: … », one key a line.")
        )  # fmt: skip
    lines: dict[Key, int] = {}
    data = _plain(node, (), lines, path)
    return Record(path, line, data, lines)


def _plain(node: yaml.Node, key: Key, lines: dict[Key, int], path: str) -> Any:  # noqa: ANN401
    lines[key] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return dict(_items(node, key, lines, path))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*key, i), lines, path) for i, child in enumerate(node.value)]
    return node.value


def _items(
    node: yaml.MappingNode, key: Key, lines: dict[Key, int], path: str
) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for name_node, child in node.value:
        name = str(name_node.value)
        line = name_node.start_mark.line + 1
        if name in seen:
            raise ArchiveError(
                Problem(path, line, "duplicate-key", Severity.ERROR, f"The key « {name} » stands twice.",
                        "Keep one of the two.")
            )  # fmt: skip
        seen.add(name)
        value = _plain(child, (*key, name), lines, path)
        lines[(*key, name)] = line
        yield name, value


def _violations(record: Record, schema: Mapping[str, Any]) -> Iterator[Problem]:
    validator = jsonschema.Draft202012Validator(schema)
    for error in sorted(validator.iter_errors(record.data), key=lambda e: list(map(str, e.path))):
        yield _problem(record, error)


def _problem(record: Record, error: jsonschema.ValidationError) -> Problem:
    key: Key = tuple(error.absolute_path)
    name = ".".join(str(k) for k in key) or "record"
    if error.validator == "additionalProperties":
        known = sorted(error.schema["properties"])
        unknown = next(k for k in error.instance if k not in known)
        near = difflib.get_close_matches(unknown, known, 1)
        hint = f"Did you mean « {near[0]} »?" if near else f"Known keys: {', '.join(known)}."
        return Problem(record.path, record.line_of(*key, unknown), "unknown-key", Severity.ERROR,
                       f"The key « {unknown} » is not known.", hint)  # fmt: skip
    if error.validator == "required":
        missing = next(k for k in error.validator_value if k not in error.instance)
        return Problem(record.path, record.line_of(*key), "missing-key", Severity.ERROR,
                       f"The key « {missing} » is missing.", f"Add « {missing}: … ».")  # fmt: skip
    hint = str(error.schema.get("description", ""))
    return Problem(record.path, record.line_of(*key), "bad-value", Severity.ERROR,
                   f"« {name} »: {error.message}.", hint)  # fmt: skip
