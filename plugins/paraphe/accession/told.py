"""What was taken in, in plain words, and what an archivist does next."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from .take_in import Taken


def told(taken: Sequence[Taken], root: Path) -> tuple[str, ...]:
    """Lines for the terminal; paths relative to ``root`` where they lie under it."""
    return tuple(line for each in taken for line in _of(each, root))


def _of(taken: Taken, root: Path) -> Iterator[str]:
    missing = [f.name for f in taken.findings if not f.value]
    unsure = [f.name for f in taken.findings if f.doubt]
    yield f"{taken.given.name} → {_shown(taken.source, root)}"
    kept = _shown(taken.original, root) if taken.original else "the text is the file itself"
    yield f"  original: {kept}"
    steps = [f"Read {_shown(taken.source, root)} against the original, its numbers first."]
    sidecar = _shown(taken.sidecar, root)
    if unsure:
        steps.append(f"In {sidecar}, check: {', '.join(unsure)}.")
    if missing:
        steps.append(f"In {sidecar}, add if you know it: {', '.join(missing)}.")
    if taken.doubts:
        count = len(taken.doubts)
        steps.append(f"{count} note{'s' if count > 1 else ''} on the text at the end of {sidecar}.")
    steps.append("Then: invoke build, and invoke check.")
    yield from (f"  {i}. {step}" for i, step in enumerate(steps, 1))


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
