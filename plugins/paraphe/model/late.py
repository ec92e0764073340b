"""Expressions that are compiled at their first use.

A build after one edit asks for a third of all expressions; to compile the others is a twentieth
of its time. For tables of them, and for those that are large: another language's, rare turns.
"""

import re
from typing import Any, cast


class _Late:
    """Stands for an expression until something is asked of it, then passes on its methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        compiled = re.compile(self.pattern, self._flags)
        found = getattr(compiled, name)
        # Found at once from now on: nothing is asked twice.
        methods = ("match", "fullmatch", "search", "sub", "split", "findall", "finditer")
        vars(self).update((method, getattr(compiled, method)) for method in methods)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile``, put off; re.error comes at the first use. Not for ``re.sub(late(…), …)``."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
