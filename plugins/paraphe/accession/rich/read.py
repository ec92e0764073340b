""".rtf -> passages: the numbers that it prints are in the file, beside the lists that make them."""

import re
from collections.abc import Callable
from dataclasses import replace

from ..flow import HIGH, Doubt, Flow, Passage, Run, beside_the_text, merged
from ..refusal import RefusedError
from .state import DROPPED, ESCAPED, LABELS, MARGINS, SIGNS, State, Stream, end_table, lead_cut
from .tokens import Token, code_page, tokens

DEEPEST = 500
"""Groups one inside the other."""
_OUTLINE = re.compile(
    rb"\\s(\d+)(?:(?![{}]).)*?(?<=[ \w])((?i:heading|titre) ?([1-9]));", re.DOTALL
)
_TITLE = re.compile(rb"\\s(\d+)(?:(?![{}]).)*? (?i:title|titre);", re.DOTALL)


def read_rich(data: bytes) -> Flow:
    """Read an .rtf. RefusedError for what is none."""
    if not data.lstrip()[:5].lower() == b"{\\rtf":
        raise RefusedError("damaged-file", "The .rtf does not begin as one.",
                           "Open it in LibreOffice or Word, and save it as .docx.")  # fmt: skip
    reader = _Reader(data)
    for token in tokens(data):
        reader.take(token)
    return reader.flow()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._body = Stream("body")
        self._states = [State(target=self._body)]
        self._page = "cp1252"
        self._to_skip = 0
        self._waiting = b""
        self._notes: list[Passage] = []
        self._margins: list[str] = []
        self._deleted = False
        self._high_surrogate = 0
        self._headings = {int(m[1]): int(m[3]) for m in _OUTLINE.finditer(data)}
        self._headings |= {int(m[1]): 1 for m in _TITLE.finditer(data)}

    def take(self, token: Token) -> None:
        """Read one token more."""
        if token.kind == "byte":
            if self._to_skip:
                self._to_skip -= 1
            else:
                self._waiting += token.raw
            return
        if token.kind == "text" and self._to_skip:
            cut = min(self._to_skip, len(token.raw))
            self._to_skip -= cut
            token = token._replace(raw=token.raw[cut:])
        if token.kind == "text":
            self._waiting += token.raw
            return
        self._flush()
        if token.kind == "{":
            if len(self._states) > DEEPEST:
                raise RefusedError(
                    "too-deep",
                    "The .rtf nests groups without end.",
                    "Open it in LibreOffice or Word, and save it as .docx.",
                )
            self._states.append(replace(self._states[-1], fresh=True))
        elif token.kind == "}":
            self._close()
        elif token.kind == "sign":
            self._sign(token.text)
        else:
            self._word(token.text, token.number)

    @property
    def _state(self) -> State:
        return self._states[-1]

    @property
    def _outer(self) -> State:
        return self._states[-2] if len(self._states) > 1 else self._states[-1]

    def _flush(self) -> None:
        if self._waiting:
            text = self._waiting.decode(self._page, "replace")
            self._waiting = b""
            self._add(text)

    def _add(self, text: str) -> None:
        state = self._state
        state.fresh = False
        if state.dropped or state.hidden or state.deleted or state.target is None or not text:
            return
        if state.high and text.isdecimal():
            text = text.translate(HIGH)
        state.target.runs.append(Run(text, state.strong, state.emphasis))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            # A destination that may be passed over; those that are known are asked for by name.
            self._state.dropped = self._state.dropped or self._state.fresh
        elif sign in {"\n", "\r"}:
            self._end_paragraph()
        elif sign in ESCAPED:
            self._add(ESCAPED[sign])

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if self._opens(word):
            state.fresh = False
            return
        if state.dropped and word not in {"uc", "ansicpg"}:
            return
        if word in SIGNS:
            self._add(SIGNS[word])
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word in _ACTIONS:
            _ACTIONS[word](self, number)
        state.fresh = False

    def _opens(self, word: str) -> bool:
        """Whether the word makes its group a place of its own."""
        state = self._state
        if word in LABELS and state.target is not None:
            state.dropped = False
            state.target = Stream("label", runs=[])
        elif word == "shptxt" and state.target is not None:
            # A text box stands in the text, behind a word for programs that know shapes.
            state.dropped = False
        elif word == "footnote" and state.target is not None and not self._outer.dropped:
            state.dropped = False
            key = f"note {len(self._notes) + 1}"
            state.target.runs.append(Run("", note=key))
            self._notes.append(Passage("note", key=key))
            state.target = Stream("note", key)
        elif word in MARGINS:
            state.target = Stream("margin")
        elif word in DROPPED:
            state.dropped = True
        else:
            return False
        return True

    def _unicode(self, number: int) -> None:
        code = number % 65536
        self._to_skip = self._state.skip
        if 0xD800 <= code < 0xDC00:
            self._high_surrogate = code
            return
        if 0xDC00 <= code < 0xE000:
            pair = 0x10000 + ((self._high_surrogate - 0xD800) << 10) + (code - 0xDC00)
            self._add(chr(pair) if self._high_surrogate else "\ufffd")
            self._high_surrogate = 0
        else:
            self._add(chr(code))

    def _close(self) -> None:
        if len(self._states) < 2:
            return
        closed = self._states.pop()
        stream = closed.target
        if stream is None or stream is self._state.target or closed.dropped:
            return
        outer = self._state.target
        if stream.kind == "label" and outer is not None:
            outer.label = " ".join("".join(run.text for run in stream.runs).split())
        elif stream.kind == "note":
            self._end_paragraph(stream)
            runs: list[Run] = []
            for passage in stream.passages:
                runs += [Run(" ")] if runs else []
                runs += passage.runs
            index = int(stream.key.split()[1]) - 1
            self._notes[index] = replace(self._notes[index], runs=lead_cut(runs))
        elif stream.kind == "margin":
            self._end_paragraph(stream)
            self._margins.append(" ".join(p.text for p in stream.passages))

    def _end_paragraph(self, stream: Stream | None = None) -> None:
        stream = stream or self._state.target
        if stream is None or self._state.dropped:
            return
        if stream.kind == "label":
            return
        runs = merged(stream.runs)
        stream.runs = []
        filled = any(run.text.strip() or run.note for run in runs)
        kind = "heading" if stream.heading else "item" if stream.label else "paragraph"
        made = Passage(kind, runs, stream.label, stream.heading)  # type: ignore[arg-type]
        stream.label = ""
        if stream.in_table and stream.kind == "body":
            stream.cell += [made] if filled else []
            return
        end_table(stream)
        stream.passages += [made] if filled else []

    def flow(self) -> Flow:
        """All that was read."""
        self._flush()
        self._end_paragraph(self._body)
        end_table(self._body)
        doubts = [*beside_the_text(self._margins)]
        if self._deleted:
            doubts.append(Doubt("The file holds tracked changes: they were taken as accepted."))
        return Flow((*self._body.passages, *self._notes), tuple(doubts))

    def set_look(self, name: str, number: int | None) -> None:
        """Set bold, italic, hidden: on, or off with 0."""
        setattr(self._state, name, number != 0)

    def plain(self, _: int | None) -> None:
        """Set letters as the style of the document has them."""
        state = self._state
        state.strong = state.emphasis = state.high = state.hidden = False

    def par(self, _: int | None) -> None:
        """End a paragraph."""
        self._end_paragraph()

    def pard(self, _: int | None) -> None:
        """Begin the settings of a paragraph anew."""
        if (stream := self._state.target) is not None and stream.kind != "label":
            stream.heading, stream.in_table = 0, False

    def page(self, _: int | None) -> None:
        """End a page."""
        if (stream := self._state.target) is self._body and stream is not None:
            self._end_paragraph()
            stream.passages.append(Passage("page"))

    def in_table(self, _: int | None) -> None:
        """Say that the paragraph stands in a table."""
        if (stream := self._state.target) is not None:
            stream.in_table = True

    def cell(self, _: int | None) -> None:
        """End a cell."""
        if (stream := self._state.target) is not None and stream.kind == "body":
            stream.in_table = True
            self._end_paragraph()
            stream.cells.append(tuple(stream.cell))
            stream.cell = []

    def row(self, _: int | None) -> None:
        """End a row."""
        if (stream := self._state.target) is not None and stream.cells:
            stream.rows.append(tuple(stream.cells))
            stream.cells = []

    def style(self, number: int | None) -> None:
        """Set the style of the paragraph."""
        if (stream := self._state.target) is not None:
            stream.heading = self._headings.get(number or 0, 0)

    def outline(self, number: int | None) -> None:
        """Set the level of a heading, from 0; 9 is running text."""
        if (stream := self._state.target) is not None and number is not None and number < 9:
            stream.heading = number + 1

    def ansi_page(self, number: int | None) -> None:
        """Set the code page."""
        self._page = code_page(number)

    def skip_count(self, number: int | None) -> None:
        """Set how many signs stand in for a character that old programs do not know."""
        self._state.skip = number if number is not None else 1

    def deleted(self, number: int | None) -> None:
        """Mark what tracked changes took out."""
        self._state.deleted = number != 0
        self._deleted = self._deleted or number != 0

    def high(self, number: int | None) -> None:
        """Set letters high."""
        self._state.high = number != 0

    def low(self, _: int | None) -> None:
        """Set letters on the line again."""
        self._state.high = False


def _looks(name: str) -> Callable[[_Reader, int | None], None]:
    return lambda reader, number: reader.set_look(name, number)


_ACTIONS: dict[str, Callable[[_Reader, int | None], None]] = {
    "par": _Reader.par, "sect": _Reader.par, "pard": _Reader.pard, "page": _Reader.page,
    "intbl": _Reader.in_table, "cell": _Reader.cell, "row": _Reader.row, "s": _Reader.style,
    "outlinelevel": _Reader.outline, "ansicpg": _Reader.ansi_page, "uc": _Reader.skip_count,
    "deleted": _Reader.deleted, "super": _Reader.high, "nosupersub": _Reader.low,
    "plain": _Reader.plain, "b": _looks("strong"), "i": _looks("emphasis"), "v": _looks("hidden"),
}  # fmt: skip
