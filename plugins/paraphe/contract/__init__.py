"""What the open data promise: a JSON Schema for each file, and what its fields hold."""

from .schemas import SCHEMAS, Field, Table, published, schema, tables

__all__ = ["SCHEMAS", "Field", "Table", "published", "schema", "tables"]
