"""A mention that is left open is shown to the editor, with its place and the reason."""

from dataclasses import replace

from paraphe.mentions import open_mentions
from paraphe.model import Severity
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
