"""Texts that look like documents and are damaged: pieces of real ones, markers, hostile signs."""

import re
from collections.abc import Callable

from hypothesis import strategies as st

from tests.fuzz.families import FAMILIES
from tests.fuzz.whole import CONTENT
from tests.hostile.archive import BAD

_REAL = sorted(
    {
        line.strip()
        for path in sorted((CONTENT / "documents").rglob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if 2 < len(line.strip()) < 400
    }
)
_MARKERS = (
    "1.", "2)", "(3)", "4°", "5 -", "a)", "b.", "(c)", "i)", "ii.", "(iii)", "IV.", "A.", "-", "–",
    "•", "*", "**", "#", "##", "###", "Article premier", "Article 2", "ANNEXE", "ANNEXE I",
    "PIÈCE JOINTE", "[1]", "[1] Note", "(1)", "¹", "1/", "---", "***", "===", "\f", "- 3 -", "12",
    "Page 3", "A/RES/70/1", "S/PV.7000", "Distr. GÉNÉRALE", "FRANÇAIS", "Original : ANGLAIS",
    "(Signé)", "Paris, le 3 mai 2004", "Le 3 mai 2004", "Considérant", "Vu", "Rappelant",
    "| a | b |",
    "|---|---|", "Monsieur le Président,", "> cité", "```", "![x](y)", "[a](b)", "<b>", "&amp;",
)  # fmt: skip
_CITING = (
    "le Traité sur la non-prolifération des armes nucléaires", "le TNP", "(TNP)", "T.N.P.",
    "la Convention", "cette Convention", "ci-après", "ci-après « la Convention »",
    "(« l'Accord »)",
    "dénommé « x »", "article VI", "articles 1, 2 et 3", "paragraphe 4 de", "alinéa b)",
    "annexe II",
    "résolution 1540 (2004)", "résolutions 1373, 1267 et 2347", "du Conseil de sécurité", "S/RES/",
    "de l'Assemblée générale", "A/58/763-S/2004/282", "décision 10/17", "Charte", "Chapitre VII",
    "le Protocole additionnel", "de Genève", "du 1er juillet 1968", "son article", "ses", "et", ",",
)  # fmt: skip
_SIGNS = (
    " ", "  ", "\t", "\u00a0", "\u202f", "\u2009", "\u200b", "\ufeff", "\u00ad", "\ufffd",
    "\ufffd\ufffd", "\u202e", "\u2066", "\u2028", "\x85", "\x0b", "\x0c", "\x1c", "\x07", "\x7f",
    "\u0301", "ß", "œ", "ŉ", "İ", "ǆ", "ﬁ", "Ⅷ", "²", "٣", "\U0001f600", "\U000e0041", "’", "'",
    '"', "«", "»", "(", ")", "[", "]", "{{", "}}", "<", ">", "&", "\\", "*", "_", "`", "|", "~",
)  # fmt: skip


def _cut(line: str, at: int) -> str:
    return line[: at % (len(line) + 1)]


PIECES = st.one_of(
    st.sampled_from(_REAL),
    st.builds(_cut, st.sampled_from(_REAL), st.integers(0, 400)),
    st.sampled_from(_MARKERS),
    st.sampled_from(_CITING),
    st.sampled_from(_SIGNS),
    st.sampled_from(BAD),
    st.builds(str.__mul__, st.sampled_from((*_SIGNS, *_MARKERS)), st.integers(2, 60)),
    st.text(max_size=30),
)
_GLUES = st.sampled_from(
    (" ", "", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n   ", "\n\f\n", "-\n")
)


def _glued(pieces: list[tuple[str, str]]) -> str:
    return "".join(piece + glue for piece, glue in pieces)


TEXTS = st.lists(st.tuples(PIECES, _GLUES), max_size=40).map(_glued)
"""Pieces in any order, with any end of a line, or none, between them."""


def _damaged(text: str, harm: Callable[[str], str]) -> str:
    return harm(text)


HARMS: tuple[Callable[[str], str], ...] = (
    str.upper, str.lower, str.swapcase, lambda text: text[::-1],
    lambda text: re.sub(r"\n+", "\n", text), lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace("\n", " "), lambda text: text.replace("e", "\ufffd"),
    lambda text: "".join(a + b for a, b in zip(text, text, strict=True)),
)  # fmt: skip
DAMAGED = st.builds(_damaged, TEXTS, st.sampled_from(HARMS))
PATHOLOGICAL = st.builds(
    lambda name, length, around: around + FAMILIES[name](length) + around,
    st.sampled_from(sorted(FAMILIES)), st.integers(1, 400), PIECES,
)  # fmt: skip
ANY = st.one_of(TEXTS, DAMAGED, PATHOLOGICAL)
