"""YAML file -> records, each value with its line; every error names path, line, reason and hint."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from paraphe.model import ArchiveError, Problem, Severity

from .growth import overgrown
from .validate import violations

Key = tuple[str | int, ...]

_IN_PLAIN_WORDS = {
    "but found another document": "a second document begins here",
    "found character that cannot start any token": "a tab, or a sign that begins no value",
    "found unexpected end of stream": "a bracket or a quotation mark is not closed",
    "mapping values are not allowed in this context": "a second « : » stands in a line",
}
"""What the parser says, as an editor would."""

_ONE_KEY = "Keep the first, and what stands under both."

_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What an escape in quotation marks can bring in, and no page can show."""

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
    problems: list[Problem] = []
    records = tuple(r for node in nodes if (r := _record(node, relative, problems)))
    problems += (
        Problem(relative, record.line_of(*v.key), v.code, Severity.ERROR, v.message, v.hint)
        for record in records
        for v in violations(record.data, schema)
    )
    if problems:
        raise ArchiveError(*problems)
    return records


def _error(path: str, line: int, code: str, message: str, hint: str) -> ArchiveError:
    return ArchiveError(Problem(path, line, code, Severity.ERROR, message, hint))


def _compose(path: Path, relative: str) -> yaml.Node | None:
    try:
        text = path.read_text("utf-8-sig")
        if problem := overgrown(text, relative):
            raise ArchiveError(problem)
        node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except UnicodeDecodeError as error:
        message = f"The file is not UTF-8: {error.reason} at byte {error.start}."
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _error(relative, line, "not-utf-8", message, "Save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        said = str(error.problem)
        message = f"This is not YAML: {_IN_PLAIN_WORDS.get(said, said)}."
        hint = "Check the indentation, and quote a value that holds « : » or begins with a sign."
        raise _error(relative, line, "yaml-syntax", message, hint) from error
    except yaml.reader.ReaderError as error:
        at = next((match.start() for match in _NO_TEXT.finditer(text)), 0)
        message = f"This is not YAML: the sign U+{ord(text[at]):04X} is not text."
        line = text.count("\n", 0, at) + 1
        hint = "Remove the character that is not text."
        raise _error(relative, line, "yaml-syntax", message, hint) from error
    return node


def _record(node: yaml.Node, path: str, problems: list[Problem]) -> Record | None:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        problems.append(
            Problem(path, line, "not-a-record", Severity.ERROR,
                    "A record is a list of « key: value » lines.",
                    "Write « title: … », one key a line.")
        )  # fmt: skip
        return None
    lines: dict[Key, int] = {}
    plain = _Plain(path, lines, problems)
    return Record(path, line, plain.read(node, ()), lines)


@dataclass(frozen=True, slots=True)
class _Plain:
    """Makes nodes plain; fills ``lines`` and ``problems`` on the way."""

    path: str
    lines: dict[Key, int]
    problems: list[Problem]

    def read(self, node: yaml.Node, key: Key) -> Any:  # noqa: ANN401
        """The node as strings, lists and dictionaries."""
        self.lines.setdefault(key, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return dict(self._items(node, key))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(child, (*key, i)) for i, child in enumerate(node.value)]
        self._check(node)
        return node.value

    def _items(self, node: yaml.MappingNode, key: Key) -> Iterator[tuple[str, Any]]:
        for name_node, child in node.value:
            line = name_node.start_mark.line + 1
            if not isinstance(name_node, yaml.ScalarNode):
                self._tell(line, "unknown-key", "A key is a word, not a list.", "Write « key: … ».")
                continue
            name = str(name_node.value)
            if (*key, name) in self.lines:
                self._tell(line, "duplicate-key", f"The key « {name} » stands twice.", _ONE_KEY)
                continue
            self.lines[*key, name] = line
            yield name, self.read(child, (*key, name))

    def _check(self, node: yaml.Node) -> None:
        if sign := _NO_TEXT.search(node.value):
            line = node.start_mark.line + 1
            message = f"The sign U+{ord(sign[0]):04X} is not text."
            self._tell(line, "control-character", message, "Remove it.")

    def _tell(self, line: int, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self.path, line, code, Severity.ERROR, message, hint))
