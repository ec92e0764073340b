"""What a publication changes at its target, and in which order it is sent."""

from collections.abc import Iterator
from dataclasses import dataclass

from paraphe.store import Sums


@dataclass(frozen=True, slots=True)
class Difference:
    """Between the last publication and the site that is to be published: paths, in their order.

    ``same`` are files that need not be sent.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    same: tuple[str, ...]

    @property
    def sent(self) -> tuple[str, ...]:
        """In an order in which no page ever leads to what is not there yet.

        First what pages load, then new pages, then those that have changed; of each, what is new
        before what takes the place of another. The front page comes last.
        """
        known = frozenset(self.changed)
        return tuple(
            sorted((*self.new, *self.changed), key=lambda path: _turn(path, path in known))
        )

    def lines(self) -> Iterator[str]:
        """One line a file: + new, ~ changed, - gone."""
        for sign, paths in (("+", self.new), ("~", self.changed), ("-", self.gone)):
            yield from (f"{sign} {path}" for path in paths)

    def __str__(self) -> str:
        counts = (("new", self.new), ("changed", self.changed), ("gone", self.gone),
                  ("as before", self.same))  # fmt: skip
        return ", ".join(f"{len(paths)} {word}" for word, paths in counts)


def difference(before: Sums, after: Sums) -> Difference:
    """What the site with the sums ``after`` changes where ``before`` was published."""
    both = sorted(before.keys() & after.keys())
    return Difference(
        new=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(path for path in both if before[path] != after[path]),
        gone=tuple(sorted(before.keys() - after.keys())),
        same=tuple(path for path in both if before[path] == after[path]),
    )


def _turn(path: str, known: bool) -> tuple[bool, bool, bool, str]:
    return path == "index.html", path.endswith(".html"), known, path
