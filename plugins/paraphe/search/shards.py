"""Which documents share an index, where there are too many for one."""

import zlib
from collections.abc import Iterator, Sequence

from paraphe.model import Head


def shards(heads: Sequence[Head], size: int) -> Iterator[tuple[str, list[Head]]]:
    """Name of each bundle, and its documents by id, some ``size`` at most.

    A document that comes or goes changes one of them, but where their number changes: it grows by
    halves, and an archive of nothing has none.
    """
    count = 1
    while count * size < len(heads):
        count += max(1, count // 2)
    found: list[list[Head]] = [[] for _ in range(count)]
    for head in sorted(heads, key=lambda head: head.id):
        found[zlib.crc32(head.id.encode()) % count].append(head)
    for number, members in enumerate(filter(None, found), 1):
        yield "pagefind" if number == 1 else f"pagefind-{number}", members
