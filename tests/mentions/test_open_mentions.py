"""A mention that is left open is shown to the editor, with its place and the reason."""

from dataclasses import replace

from paraphe.mentions import open_mentions
from paraphe.model import Mention, Severity
from tests.samples import DOCUMENT, MENTIONS


def test_only_open_mentions_are_listed_with_line_and_reason() -> None:
    source = replace(DOCUMENT.source, text="x" * 78 + "\n" + "x" * 50)
    document = replace(DOCUMENT, source=source)
    (problem,) = open_mentions(document, MENTIONS)
    assert (problem.path, problem.line) == (source.path, 2)
    assert problem.code == "mention-unlinked"
    assert problem.severity is Severity.NOTE
    assert "« TNP » in point_a" in problem.message
    assert "en doute" in problem.message
    assert problem.hint


def test_a_year_that_does_not_fit_its_number_is_a_warning_with_a_code_of_its_own() -> None:
    reason = "L’année imprimée n’est pas celle de ce numéro : 1540 est de 2004."
    mention = Mention(
        "para_1", 0, 4, "Nous", "", "full", "number:s-res:misfit", "unlinked", reason
    )  # fmt: skip
    (problem,) = open_mentions(DOCUMENT, [mention])
    assert (problem.code, problem.severity) == ("year-misfit", Severity.WARNING)
    assert "1540 est de 2004" in problem.message
    assert "sidecar" in problem.hint
