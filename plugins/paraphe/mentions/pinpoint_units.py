"""Words in a text -> the numbered provisions that they name, each by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paraphe.model import Provision, ProvisionKind, Step

from .pinpoint_words import KINDS, ORDINALS, RANKS, TOKEN, UNIT, UNNUMBERED

_ROMAN = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SPOKEN = re.compile(r"[^\s,]+")
_REPEATED = re.compile(r" ?(bis|ter|quater|quinquies|sexies|septies|octies)$", re.IGNORECASE)
_LETTERED = frozenset({"annex", "appendix", "section", "part", "title", "chapter", "paragraph"})
"""What may be numbered with a capital letter."""

_LETTERS = frozenset({"paragraph", "alinea", "point", "subpoint"})
"""What may be numbered with a small one."""

_FIRST = frozenset({"premier", "premiere", "unique"})
_ADOPTED = re.compile(r"(?i:(?:l'|les |aux |en |cette |son |ses |[(,] ?)$)")
_INDEFINITE = re.compile(r"(?i:(?<!\w)(?:un|une|des|aucun|aucune|nouvelle|nouveau|d'un|d'une) $)")


@dataclass(frozen=True, slots=True)
class Unit:
    """One word for a provision with its numbers; ``provisions`` begin at this level."""

    start: int
    end: int
    kind: ProvisionKind
    provisions: tuple[Provision, ...]
    is_short: bool = False

    @property
    def rank(self) -> int:
        """How deep it lies."""
        return RANKS[self.kind]


def units(text: str, legible: str, start: int) -> Iterator[Unit]:
    """Every provision named in ``legible``, which stands at ``start`` of a block's text."""
    for match in UNIT.finditer(legible):
        unit = _unit(match, text[start + match.start() : start + match.end()], legible, start)
        if unit is not None:
            yield unit


def _unit(match: re.Match[str], printed: str, legible: str, start: int) -> Unit | None:
    where = (start + match.start(), start + match.end())
    groups = match.groupdict()
    word = next(groups[name] for name in ("counted", "one", "many", "item", "items", "whole")
                if groups[name])  # fmt: skip
    kind = KINDS[word.lower()]
    if kind == "annex" and "é" in printed[: len(word)].lower():
        # « le Protocole annexé au Traité »
        return None
    if groups["whole"]:
        return _whole(kind, where, legible, match.start())
    if groups["ordinals"]:
        numbers = _spoken(groups["ordinals"])
        return Unit(*where, kind, tuple(Provision((Step(kind, str(n)),)) for n in numbers))
    raw = next(groups[name] for name in ("entry", "entries", "letter", "letters") if groups[name])
    provisions = _listed(kind, raw)
    if not provisions:
        return None
    return Unit(*where, provisions[0].steps[0].kind, provisions, word.endswith((".", "§")))


def _whole(kind: ProvisionKind, where: tuple[int, int], legible: str, at: int) -> Unit | None:
    """A provision without a number, which must be said to be a certain one."""
    before = legible[max(0, at - 10) : at]
    if kind in ("annex", "appendix") and before and not _ADOPTED.search(before):
        return None
    if kind not in UNNUMBERED or _INDEFINITE.search(before):
        return None
    return Unit(*where, kind, (Provision((Step(kind, ""),)),))


def _spoken(ordinals: str) -> Iterator[int]:
    for said in _SPOKEN.findall(ordinals):
        if said.lower() in ORDINALS:
            yield ORDINALS[said.lower()]
        elif said[0].isdigit():
            yield int(re.sub(r"\D", "", said))
        elif said not in ("et", "ou"):
            yield roman_value(said.removesuffix("e"))


def _listed(kind: ProvisionKind, raw: str) -> tuple[Provision, ...]:
    """« 2 a) et b), 4 à 6 » → each; () where a number is none."""
    if raw.isalnum():
        return tuple(map(Provision, _numbered(kind, raw)))
    found: list[Provision] = []
    joint, before = "", ""
    for token in TOKEN.finditer(raw):
        name, said = token.lastgroup or "", token.group().strip(" ,")
        if name == "joint":
            joint = token.group()
            continue
        if found and name == "item":
            beside = before == "item" and (joint or token.group().startswith(","))
            found = (_beside if beside or joint else _inside)(found, said, joint)
        else:
            steps = next(_numbered(kind, said), None)
            if steps is None:
                return ()
            if joint.strip() in ("à", "-") and found:
                found[-1] = Provision(found[-1].steps, steps[-1])
            else:
                found.append(Provision(steps))
        joint, before = "", name
    return tuple(found)


def _numbered(kind: ProvisionKind, said: str) -> Iterator[tuple[Step, ...]]:
    """The steps of a number, if it is one: « article III.1 » has two."""
    article, _, paragraph = said.partition(".")
    step = _step(kind, article if kind == "article" else said)
    if step and kind == "article" and paragraph:
        yield step, Step("paragraph", paragraph.lower(), paragraph)
    elif step:
        yield (step,)


def _inside(found: list[Provision], said: str, _: str) -> list[Provision]:
    """A letter that lies in what was named last: « 2 a) »."""
    *rest, last = found
    return [*rest, Provision((*last.steps, _deeper(last.steps[-1], said)))]


def _beside(found: list[Provision], said: str, joint: str) -> list[Provision]:
    """A letter beside the last of its sort, or the other end of a range: « a) i) et b) »."""
    *rest, last = found
    levels = [at for at, step in enumerate(last.steps) if _sort(step.number) == _sort(said)]
    parent = last.steps[: max(levels, default=len(last.steps) - 1)]
    inner = _deeper(parent[-1], said) if parent else _step(last.steps[0].kind, said)
    step = inner or last.steps[-1]
    if joint.strip() in ("à", "-"):
        return [*rest, Provision(last.steps, step)]
    return [*found, Provision((*parent, step))]


def _sort(said: str) -> str:
    """Whether a mark is a figure, a small Roman number or a letter."""
    plain = said.strip("() ")
    if plain.isdecimal():
        return "figure"
    return "roman" if plain.islower() and roman_value(plain) in range(1, 20) else "letter"


def _deeper(outer: Step, said: str) -> Step:
    """What a letter or a number in brackets is, behind a number or another letter."""
    number = said.strip("() ").replace(" ", "")
    if outer.kind in ("point", "subpoint"):
        return Step("subpoint", number, said)
    if number.isdigit() and RANKS[outer.kind] <= RANKS["article"]:
        return Step("paragraph", number, number)
    return Step("point", number, said)


def _step(kind: ProvisionKind, said: str) -> Step | None:
    """A numbered step; None where the number is none of its kind."""
    plain = said.strip("() ")
    repeated = _REPEATED.search(plain)
    base = plain[: repeated.start()] if repeated else plain
    tail = repeated[1].lower() if repeated else ""
    if kind in _LETTERS and base.islower() and base.isalpha() and base not in _FIRST:
        letter: ProvisionKind = "point" if kind == "alinea" else kind
        return Step(letter, base + tail, said)
    number = _number(kind, base)
    return Step(kind, number + tail, said) if number else None


def _number(kind: ProvisionKind, said: str) -> str:
    """The number as figures or a small letter, "" for none."""
    if said.lower() in _FIRST:
        return "1"
    if said[0].isdigit():
        return said.removesuffix("er").lstrip("0").replace(".", "-")
    if len(said) == 1 and said not in "IVX":
        return said.lower() if kind in _LETTERED else ""
    return str(roman_value(said) or "")


def roman_value(said: str) -> int:
    """The value of a Roman number up to 99, 0 where it is none."""
    if not said or not _ROMAN.fullmatch(said):
        return 0
    values = [_VALUES[letter] for letter in said.upper()]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
