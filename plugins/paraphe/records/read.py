"""YAML file -> records, each value with its line; every error names path, line, reason and hint."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from paraphe.model import ArchiveError, Problem, Severity

from .validate import violations

Key = tuple[str | int, ...]

_ONE_KEY = "Keep the first, and what stands under both."

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
    records = tuple(_record(node, relative) for node in nodes)
    problems = [
        Problem(relative, record.line_of(*v.key), v.code, Severity.ERROR, v.message, v.hint)
        for record in records
        for v in violations(record.data, schema)
    ]
    if problems:
        raise ArchiveError(*problems)
    return records


def _error(path: str, line: int, code: str, message: str, hint: str) -> ArchiveError:
    return ArchiveError(Problem(path, line, code, Severity.ERROR, message, hint))


def _compose(path: Path, relative: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(path.read_text("utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        message = f"The file is not UTF-8: {error.reason} at byte {error.start}."
        raise _error(relative, 0, "not-utf-8", message, "Save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        message = f"This is not YAML: {error.problem}."
        hint = "Check the indentation, and quote a value that holds « : » or begins with a sign."
        raise _error(relative, line, "yaml-syntax", message, hint) from error
    except yaml.YAMLError as error:
        message = f"This is not YAML: {error}."
        hint = "Remove the character that is not text."
        raise _error(relative, 0, "yaml-syntax", message, hint) from error
    return node


def _record(node: yaml.Node, path: str) -> Record:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        message = "A record is a list of « key: value » lines."
        raise _error(path, line, "not-a-record", message, "Write « title: … », one key a line.")
    lines: dict[Key, int] = {}
    return Record(path, line, _plain(node, (), lines, path), lines)


def _plain(node: yaml.Node, key: Key, lines: dict[Key, int], path: str) -> Any:  # noqa: ANN401
    """The node as strings, lists and dictionaries; fills ``lines`` on the way."""
    lines.setdefault(key, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return dict(_items(node, key, lines, path))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*key, i), lines, path) for i, child in enumerate(node.value)]
    return node.value


def _items(
    node: yaml.MappingNode, key: Key, lines: dict[Key, int], path: str
) -> Iterator[tuple[str, Any]]:
    for name_node, child in node.value:
        name = str(name_node.value)
        line = name_node.start_mark.line + 1
        if (*key, name) in lines:
            message = f"The key « {name} » stands twice."
            raise _error(path, line, "duplicate-key", message, _ONE_KEY)
        lines[(*key, name)] = line
        yield name, _plain(child, (*key, name), lines, path)
