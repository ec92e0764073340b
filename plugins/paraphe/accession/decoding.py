"""Bytes -> text, in the encoding that the file states or shows; signs of a wrong one."""

import codecs
import re

from .flow import Doubt
from .refusal import RefusedError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["utf_8", "cp1252", "mac_roman", "cp850", "utf_16"]
"""Encodings of French texts; among more, the guess is wrong for one file in five."""
_STATED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_LATIN = frozenset({"iso8859-1", "ascii", "latin-1"})
_MOJIBAKE = re.compile(
    r"Ã[\u0080-\u00bf©¨ªà´§®¹»¯«ÂŠ‰€ˆ¢\u00a0\u2039\u0152\u2030]|â€[™œ\u009d\u0153“”˜¦¢]|Â[«»°\u00a0§·]|"
    r"[√][©®†¥ßî]|Å“|ï»¿|Ã‰|Ã€"
)
"""UTF-8 that was read as cp1252 or Mac Roman: « Ã© » for « é », « â€™ » for « ’ »."""
_FEW = 3
_FRENCH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒ«»’‘“”…–—°§€\u00a0")
"""The signs beyond ASCII that French texts have."""
_WESTERN = ("cp1252", "mac_roman", "cp850")
_SURE = 0.9
"""Share of the signs beyond ASCII that are French ones where an encoding is right."""


def decode(data: bytes, stated: str = "") -> tuple[str, tuple[Doubt, ...]]:
    """The text, and a doubt where its encoding was guessed. RefusedError where none fits.

    ``stated`` is the encoding that the file names, "" if it names none.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strictly(data, name), ()
    if 5 * data.count(0) > len(data):
        # Every other byte of Western text in UTF-16 is none: before or behind the letter.
        wide = "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"
        return _strictly(data, wide), ()
    for name in ("utf-8", _known(stated)):
        if name and (text := _try(data, name)) is not None:
            return text, ()
    name = _likeliest(data)
    text = _strictly(data, name)
    odd = next((word for word in re.findall(r"\w+", text) if not word.isascii()), "")
    reason = (
        f"The file names no encoding; it was read as {name}. If accented letters are "
        "wrong, save it as UTF-8 in the program that wrote it, and take it in anew."
    )
    return text, (Doubt(reason, odd),)


def _likeliest(data: bytes) -> str:
    """The encoding in which a text is most French; of others, what charset-normalizer finds."""
    shares = {name: _share(text) for name in _WESTERN if (text := _try(data, name)) is not None}
    name = max(shares, key=lambda each: shares[each], default="")
    if shares.get(name, 0) >= _SURE:
        return name
    from charset_normalizer import from_bytes  # noqa: PLC0415 - for the few files that need it

    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise _undecodable(data)
    return best.encoding


def _share(text: str) -> float:
    beyond = [sign for sign in text if sign > "\x7f"]
    return sum(sign in _FRENCH for sign in beyond) / max(1, len(beyond))


def stated_in_html(data: bytes) -> str:
    """The encoding that a page names in its head, "" if it names none."""
    match = _STATED.search(data[:4096])
    return match[1].decode("ascii") if match else ""


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
    # What calls itself Latin-1 is cp1252 on the web, with its dashes and quotes.
    return "cp1252" if found in _LATIN else found


def _try(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
    return text if isinstance(text, str) else None


def _strictly(data: bytes, name: str) -> str:
    text = _try(data, name)
    if text is None:
        raise _undecodable(data)
    return text


def _undecodable(data: bytes) -> RefusedError:
    try:
        data.decode("utf-8")
        line = 0
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    return RefusedError(
        "undecodable",
        "The bytes are text in no encoding that is known here.",
        "Open it in the program that wrote it, and save it as UTF-8.",
        line,
    )


def mojibake(text: str) -> tuple[Doubt, ...]:
    """A doubt where accented letters look as if they had been read in a wrong encoding."""
    found = list(dict.fromkeys(match[0] for match in _MOJIBAKE.finditer(text)))
    if len(found) == 0 or (len(found) < _FEW and sum(map(text.count, found)) < _FEW):
        return ()
    at = text.index(found[0])
    words = " ".join(text[max(0, at - 20) : at + 20].split())
    reason = (
        "Letters look as if a program had read them in a wrong encoding "
        f"({', '.join(found[:6])}): ask for the file anew, or mend the original; nothing was "
        "changed here."
    )
    return (Doubt(reason, words),)
