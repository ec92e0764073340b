"""Which documents are one text in several languages, and what is wrong with saying so."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from paraphe.model import Head, Problem, Severity

_KEY = "translation_of:"


def translations(heads: Iterable[Head]) -> Mapping[str, tuple[Head, ...]]:
    """All languages of a text, the one that the others translate first, by each document's id.

    A document that stands alone is absent.
    """
    known = {head.id: head for head in heads}
    families: dict[str, list[Head]] = {}
    for head in known.values():
        if head.metadata.translation_of in known:
            families.setdefault(head.metadata.translation_of, []).append(head)
    found: dict[str, tuple[Head, ...]] = {}
    for root, others in families.items():
        ordered = sorted(others, key=lambda head: (head.metadata.language, head.id))
        family = (known[root], *ordered)
        found.update((head.id, family) for head in family)
    return found


def mistranslated(heads: Iterable[Head], content: Path) -> Iterator[Problem]:
    """An error for each sidecar whose ``translation_of`` cannot be what it says."""
    known = {head.id: head for head in heads}
    taken: dict[tuple[str, str], str] = {}
    for head in known.values():
        root = head.metadata.translation_of
        if not root:
            continue
        language = head.metadata.language
        before = taken.setdefault((root, language), head.id)
        if wrong := _wrong(head, known.get(root), before):
            yield Problem(head.sidecar, _line(content / head.sidecar), *wrong)


def _wrong(head: Head, root: Head | None, before: str) -> tuple[str, Severity, str, str] | None:
    named = f"« translation_of: {head.metadata.translation_of} »"
    if root is None:
        return ("translation-of-nothing", Severity.ERROR, f"{named}: there is no such document.",
                "Write the id of the other document: its file name without suffix.")  # fmt: skip
    if root is head:
        return ("translation-of-itself", Severity.ERROR, f"{named} is this document itself.",
                "Write the id of the text in the other language.")  # fmt: skip
    if root.metadata.translation_of:
        return ("translation-of-translation", Severity.ERROR,
                f"{named} is itself the translation of « {root.metadata.translation_of} ».",
                f"Write « translation_of: {root.metadata.translation_of} ».")  # fmt: skip
    if root.metadata.language == head.metadata.language:
        return ("translation-same-language", Severity.ERROR,
                f"{named} is in the same language, « {head.metadata.language} ».",
                "Say the « language » of both in their sidecars.")  # fmt: skip
    if before != head.id:
        return ("translation-twice", Severity.ERROR,
                f"{named}: « {before} » is its text in « {head.metadata.language} » already.",
                "Keep « translation_of » in one of the two.")  # fmt: skip
    return None


def _line(sidecar: Path) -> int:
    lines = sidecar.read_text("utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith(_KEY)), 0)
