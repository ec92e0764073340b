"""The site's open data against a gold standard: pure, and knowing nothing of how it was made."""

from .accuracy import accuracy
from .figures import failures, figures, flatten, measured, read_limits, table
from .gold import GoldText, read_gold, read_marked
from .measure import Measure, by_document, by_group, overall
from .published import lay_out
from .score import Score, evaluate, evaluate_document, evaluate_site
from .sentences import Sentence, SentenceScore, read_sentences, score_sentences
from .verdict import Verdict, verdict

__all__ = [
    "GoldText", "Measure", "Score", "Sentence", "SentenceScore", "Verdict", "accuracy",
    "by_document", "by_group", "evaluate", "evaluate_document", "evaluate_site", "failures",
    "figures", "flatten", "lay_out", "measured", "overall", "read_gold", "read_limits",
    "read_marked", "read_sentences", "score_sentences", "table", "verdict",
]  # fmt: skip
