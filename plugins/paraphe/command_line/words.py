"""Words behind a task that are no option's: Invoke itself takes one for each, and needs it."""

import sys
from typing import Any

from invoke.parser.argument import Argument
from invoke.tasks import Task


class TakesWords(Task[Any]):
    """A task whose first ``positional`` argument takes words: many, or one that may be left out.

    It takes many where it has no default, and one where it has.
    """

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """Those of the task, the positional one with as many words as there are."""
        found = super().get_arguments(ignore_unknown_help)
        first = found[0]
        flags = {f"--{name}" for each in found if each.kind is bool for name in each.names}
        words = _Words(names=first.names, help=first.help, positional=True, default=first.default)
        words.told = _loose(self.name.replace("_", "-"), flags)
        return [words, *found[1:]]


class _Words(Argument):
    told = 0
    """Words on the command line that this argument has to take."""

    @property
    def value(self) -> Any:  # noqa: ANN401 - so it is Invoke's
        """The words; None while some are still to come, since the parser asks for no more then."""
        taken = self._value or []
        if len(taken) < max(self.told, self.default is None):
            return None
        return taken if self.default is None else " ".join(taken) or self.default

    @value.setter
    def value(self, word: str) -> None:
        self.raw_value = word
        self._value = [*(self._value or ()), word]


def _loose(task: str, flags: set[str]) -> int:
    """How many words behind ``task`` on the command line belong to no option."""
    words = sys.argv[sys.argv.index(task) + 1 :] if task in sys.argv else []
    options = [i for i, word in enumerate(words) if word.startswith("-")]
    values = {i + 1 for i in options if "=" not in words[i] and words[i] not in flags}
    return len(set(range(len(words))) - {*options, *values})
