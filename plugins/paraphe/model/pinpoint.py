"""A provision of an instrument, as a text names it: « alinéa b) du paragraphe 2 de l'article III ».

Provisions are named after the ``eId`` of Akoma Ntoso: ``art_3__para_2__point_b``.
"""

from dataclasses import dataclass
from typing import Literal

ProvisionKind = Literal[
    "annex", "appendix", "part", "title", "chapter", "section", "preamble", "operative",
    "article", "principle", "rule", "measure", "goal", "target", "recommendation",
    "paragraph", "alinea", "point", "subpoint",
]  # fmt: skip

ELEMENTS: dict[ProvisionKind, str] = {
    "annex": "att", "appendix": "app", "part": "part", "title": "title", "chapter": "chp",
    "section": "sec", "preamble": "preamble", "operative": "body", "article": "art",
    "principle": "principle", "rule": "rule", "measure": "measure", "goal": "goal",
    "target": "target", "recommendation": "rec", "paragraph": "para", "alinea": "al",
    "point": "point", "subpoint": "point",
}  # fmt: skip
"""What each is called in an identifier."""


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a provision: ``number`` is the same however it is printed (VI, premier, 1er).

    Figures are Arabic, letters small, "" where there is no number; ``printed`` is as in the text.
    """

    kind: ProvisionKind
    number: str
    printed: str = ""

    @property
    def eid(self) -> str:
        """``art_6``; ``preamble`` where there is no number."""
        return "_".join(filter(None, (ELEMENTS[self.kind], self.number)))


@dataclass(frozen=True, slots=True)
class Provision:
    """A place in an instrument, from the outermost step to the innermost.

    ``last`` is the innermost step of a range's other end (« paragraphes 1 à 4 »), None elsewhere.
    """

    steps: tuple[Step, ...]
    last: Step | None = None

    @property
    def eid(self) -> str:
        """``art_3__para_2__point_b``; of a range, its first."""
        return "__".join(step.eid for step in self.steps)

    @property
    def ends(self) -> tuple["Provision", ...]:
        """The provision itself; of a range, its first and its last."""
        if self.last is None:
            return (self,)
        return Provision(self.steps), Provision((*self.steps[:-1], self.last))


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """The words that name provisions of an instrument, in the block of the mention they belong to.

    ``text`` is ``block.text[start:end]``; ``provisions`` are never empty.
    """

    start: int
    end: int
    text: str
    provisions: tuple[Provision, ...]
