"""Work that lasts says how far it has come; work that does not is silent."""

import io

import pytest

from paraphe.progress import Progress, progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def work(stream: io.StringIO) -> Progress:
    made = Progress(stream)
    with made.step("Reading", 30) as advance:
        for _ in range(3):
            advance(10)
    return made


def test_short_work_is_silent() -> None:
    for stream in (io.StringIO(), Terminal()):
        work(stream)
        assert stream.getvalue() == ""


def test_lasting_work_is_told_in_lines_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "PERIOD", 0.0)
    stream = io.StringIO()
    work(stream)
    assert stream.getvalue().splitlines() == [
        "Reading: 10 of 30",
        "Reading: 20 of 30",
        "Reading: 30 of 30",
    ]


def test_lasting_work_is_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    stream = Terminal()
    work(stream)
    assert "Reading" in stream.getvalue()


def test_the_time_of_a_step_is_kept_though_it_fails() -> None:
    made = Progress(io.StringIO())
    with pytest.raises(ValueError, match="x"), made.step("Reading"):
        raise ValueError("x")
    assert list(made.seconds) == ["Reading"]


def test_where_the_time_went_is_told_longest_first() -> None:
    made = Progress(io.StringIO())
    made.seconds = {"documents": 0.3, "nothing": 0.001, "reading": 12.34}
    assert made.told() == "reading 12.3 s, documents 0.3 s"
