"""Bytes of an .rtf -> its tokens: groups, control words, text decoded in the code page it names."""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|"
    rb"[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_CODE_PAGES = {0: "cp1252", 437: "cp437", 850: "cp850", 10000: "mac_roman", 65001: "utf-8"}


class Token(NamedTuple):
    """``kind`` is ``{``, ``}``, ``word``, ``sign``, ``byte`` or ``text``; ``number`` of a word."""

    kind: str
    text: str
    number: int | None = None
    raw: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    r"""The tokens of a file, in order; data of ``\bin`` is passed over."""
    at = 0
    while at < len(data):
        match = _TOKEN.match(data, at)
        if not match:
            at += 1
            continue
        at = match.end()
        word, number, byte, sign, brace, text = match.groups()
        if word:
            value = int(number) if number else None
            if word == b"bin" and value and value > 0:
                at += value
            yield Token("word", word.decode("ascii"), value)
        elif byte:
            yield Token("byte", "", raw=bytes([int(byte, 16)]))
        elif sign:
            yield Token("sign", sign.decode("latin-1"))
        elif brace:
            yield Token(brace.decode("ascii"), "")
        elif text:
            yield Token("text", "", raw=text)


def code_page(number: int | None) -> str:
    """The name of a code page; that of Western Europe where it is not known."""
    name = _CODE_PAGES.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
