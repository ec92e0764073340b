"""What the values of a leaf are kept under: the leaf's own key, and which of them it is.

Those of one leaf lie side by side in the store.
"""

from collections.abc import Iterable


def head_key(key: bytes) -> bytes:
    """The key of a leaf's head."""
    return _part(key, "head")


def own_key(key: bytes) -> bytes:
    """The key of what the document's own files show."""
    return _part(key, "own")


def history_key(key: bytes) -> bytes:
    """The key of what the document's editions changed."""
    return _part(key, "history")


def forms_key(key: bytes, names: Iterable[str]) -> bytes:
    """The key of what some forms of the document are made of, named in their order."""
    return _part(key, "forms", *names)


def quoted_key(key: bytes, instrument: str) -> bytes:
    """The key of what the document says of an instrument."""
    return _part(key, "quoted", instrument)


def pinned_key(key: bytes, instrument: str, eid: str) -> bytes:
    """The key of what the document says of a provision."""
    return _part(key, "pinned", instrument, eid)


def _part(key: bytes, *names: str) -> bytes:
    return key + "\0".join(names).encode()
