"""The texts that a document has spoken of so far, by place and by generic word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .referent import Referent


@dataclass(slots=True)
class Spoken:
    """Referents in reading order, all of them by block.

    By generic word only the last one of each text is kept: it tells whether the text was named
    after a place, whatever the length of the document.
    """

    _at: dict[int, list[Referent]] = field(default_factory=dict)
    _last: dict[str, dict[tuple[str, bool], Referent]] = field(default_factory=dict)

    def add(self, told: Referent) -> None:
        """Note that a text was spoken of."""
        self._at.setdefault(told.place, []).append(told)
        for head in told.heads:
            self._last.setdefault(head, {})[told.instrument, told.capital] = told

    def at(self, place: int) -> Sequence[Referent]:
        """The texts spoken of in the block with a number."""
        return self._at.get(place, ())

    def since(self, place: int, head: str) -> Iterator[Referent]:
        """The texts called so, or so in the singular, that were last named in or after a block."""
        for word in (head, head.removesuffix("s")) if head.endswith("s") else (head,):
            last: Mapping[tuple[str, bool], Referent] = self._last.get(word, {})
            yield from (told for told in last.values() if told.place >= place)
