"""YAML that editors write: read with line numbers, checked against a schema, in plain messages."""

from .read import Record, read_records

__all__ = ["Record", "read_records"]
