"""What thousands of paragraphs cite, an instrument or a provision: which stand on which page.

Pages are filled from the oldest document on, so that a new document changes the last page alone
and an address, once there, keeps what it holds; the last page is the instrument's own, or the
provision's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paraphe.model import Cited, CitedProvision, Instrument

PARAGRAPHS = 200
"""A page is full when it quotes so many; a document is never cut."""


@dataclass(frozen=True, slots=True)
class Volume:
    """Page ``number`` of ``pages``: ``here`` are its documents, newest first.

    ``cited`` are all that cite the instrument, or ``provision`` where there is one, oldest first;
    ``starts`` where each page begins in it.
    """

    instrument: Instrument
    number: int
    cited: tuple[Cited, ...]
    starts: tuple[int, ...]
    provision: CitedProvision | None = None

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return len(self.starts)

    @property
    def is_last(self) -> bool:
        """Whether this page is the instrument's own, or the provision's."""
        return self.number == self.pages

    @property
    def here(self) -> tuple[Cited, ...]:
        """The documents of this page, newest first."""
        ends = (*self.starts[1:], len(self.cited))
        return self.cited[self.starts[self.number - 1] : ends[self.number - 1]][::-1]

    def url(self, number: int) -> str:
        """The address of a page under the site's root."""
        own = self.provision.url if self.provision else self.instrument.url
        return own if number == self.pages else f"{own}page/{number}/"

    def years(self) -> Iterator[tuple[str, int, str]]:
        """Every year with its count of paragraphs and its first page; none on a single page."""
        if self.pages == 1:
            return
        found: dict[str, tuple[int, int]] = {}
        for number, (start, end) in enumerate(
            zip(self.starts, (*self.starts[1:], len(self.cited)), strict=True), 1
        ):
            for item in self.cited[start:end]:
                year = item.head.metadata.date[:4]
                count, first = found.get(year, (0, number))
                found[year] = (count + item.citing.blocks, first)
        for year in sorted(found, reverse=True):
            count, first = found[year]
            yield year or "s.\u00a0d.", count, self.url(first)


def volumes(instrument: Instrument, cited: Sequence[Cited]) -> Iterator[Volume]:
    """The pages of an instrument, the oldest first; one for an instrument that nothing cites."""
    starts = _starts(cited)
    for number in range(1, len(starts) + 1):
        yield Volume(instrument, number, tuple(cited), starts)


def provision_volumes(provision: CitedProvision) -> Iterator[Volume]:
    """The pages of a provision that lies in no other, the oldest first."""
    starts = _starts(provision.cited)
    for number in range(1, len(starts) + 1):
        yield Volume(provision.instrument, number, provision.cited, starts, provision)


def _starts(cited: Sequence[Cited]) -> tuple[int, ...]:
    """Where each page begins."""
    starts = [0]
    paragraphs = 0
    for index, item in enumerate(cited):
        if paragraphs >= PARAGRAPHS:
            starts.append(index)
            paragraphs = 0
        paragraphs += item.citing.blocks
    return tuple(starts)
