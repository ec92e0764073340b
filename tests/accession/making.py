"""The files that archivists have, made of a document by pandoc, and printed by Chromium."""

import json
import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from paraphe.model import Block, Document

Json = dict[str, Any]
FORMS = ("md", "html", "docx", "odt", "rtf")
_LETTERED = {"a": "LowerAlpha", "i": "LowerRoman", "A": "UpperAlpha", "I": "UpperRoman"}
_LABEL = re.compile(
    r"(?P<open>\(?)(?:(?P<n>\d+)|(?P<roman>[ivxIVX]+)|(?P<letter>[a-zA-Z]))"
    r"\s?(?P<end>[.)])"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_STYLE = """
@page { size: A4; margin: 25mm;
  @top-center { content: "Archives — texte reçu"; font-size: 8pt }
  @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt } }
body { font: 11pt/1.4 serif } h1 { font-size: 17pt; text-align: center }
h2, h3, h4 { font-size: 12pt } p, li { text-align: justify }
"""


def make(document: Document, form: str, pandoc: Path) -> bytes:
    """The document as a file of one of FORMS."""
    return converted(pandoc_of(document), form, pandoc)


def converted(ast: Json, form: str, pandoc: Path) -> bytes:
    """What pandoc writes of a document in its own form."""
    target = {"md": "markdown-smart", "html": "html5"}.get(form, form)
    done = subprocess.run(
        [str(pandoc), "-f", "json", "-t", target, "--standalone", "--wrap=none", "-o", "-"],
        input=json.dumps(ast).encode(), capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout


def printed(html: str, chromium: Path, folder: Path) -> bytes:
    """A page as Chromium prints it; ``folder`` is for files on the way."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(html, "utf-8")
    subprocess.run(
        [
            str(chromium), "--headless", "--disable-gpu", "--no-pdf-header-footer",
            *(["--no-sandbox"] if os.geteuid() == 0 else []), f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={target}", source.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return target.read_bytes()


def laid_out(html: str) -> str:
    """A page of pandoc's with a running head and numbered pages."""
    return html.replace("</head>", f"<style>{_STYLE}</style></head>")


def pandoc_of(document: Document) -> Json:
    """The document in pandoc's own form: numbers are those of lists, as a typist makes them."""
    meta = {"lang": {"t": "MetaString", "c": document.metadata.language}}
    return {
        "pandoc-api-version": [1, 23, 1], "meta": meta, "blocks": list(_blocks(document.blocks)),
    }  # fmt: skip


def _blocks(blocks: Sequence[Block]) -> Iterator[Json]:
    i = 0
    while i < len(blocks):
        block = blocks[i]
        numbered = _numbered(block)
        if numbered is None:
            yield _block(block)
            i += 1
            continue
        end = i + 1
        while end < len(blocks) and _goes_on(blocks[i], blocks[end], blocks[i:end]):
            end += 1
        yield _list(blocks[i:end])
        i = end


def _goes_on(first: Block, block: Block, row: Sequence[Block]) -> bool:
    numbered, last = _numbered(block), [b for b in row if b.level == first.level][-1]
    if numbered is None or block.part != first.part:
        return False
    if block.level > first.level or (first.kind == "paragraph" and block.kind == "list-item"):
        return True
    one, other = _numbered(last), numbered
    return (
        one is not None
        and block.kind == first.kind
        and one[1:] == other[1:]
        and (other[0] == one[0] + 1)
    )


def _numbered(block: Block) -> tuple[int, str, str] | None:
    """The number, style and delimiter of a label; of a dash, (n, "", "")."""
    if block.kind not in {"paragraph", "list-item"} or not block.label:
        return None
    match = _LABEL.fullmatch(block.label)
    if not match:
        return None
    if match["n"]:
        number, style = int(match["n"]), "Decimal"
    elif match["roman"]:
        number = _value(match["roman"].lower())
        style = _LETTERED["i" if match["roman"].islower() else "I"]
    else:
        letter = match["letter"]
        number = ord(letter.lower()) - 96
        style = _LETTERED["a" if letter.islower() else "A"]
    delimiter = "TwoParens" if match["open"] else "Period" if match["end"] == "." else "OneParen"
    return number, style, delimiter


def _value(roman: str) -> int:
    values = [_ROMAN[c] for c in roman]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _list(blocks: Sequence[Block]) -> Json:
    first = blocks[0]
    number, style, delimiter = _numbered(first) or (1, "Decimal", "Period")
    items: list[list[Json]] = []
    i = 0
    while i < len(blocks):
        end = i + 1
        while end < len(blocks) and (
            blocks[end].level > first.level or blocks[end].kind != first.kind
        ):
            end += 1
        inner = list(_blocks(blocks[i + 1 : end]))
        items.append([{"t": "Para", "c": _words(blocks[i])}, *inner])
        i = end
    return {"t": "OrderedList", "c": [[number, {"t": style}, {"t": delimiter}], items]}


def _block(block: Block) -> Json:
    if block.kind == "part-title":
        return _header(1 if block.part == 1 else 2, block)
    if block.kind == "heading":
        return _header(2 + block.level, block)
    return {"t": "Para", "c": [*_label(block), *_words(block)]}


def _header(level: int, block: Block) -> Json:
    return {"t": "Header", "c": [min(6, level), ["", [], []], [*_label(block), *_words(block)]]}


def _label(block: Block) -> list[Json]:
    return [{"t": "Str", "c": block.label}, {"t": "Space"}] if block.label else []


def _words(block: Block) -> list[Json]:
    """The words of a block: lines, emphasis and the signs of notes as the text has them."""
    inlines: list[Json] = []
    points = sorted(m.start for m in block.marks if m.kind == "line-break")
    calls = {m.start: m.label for m in block.marks if m.kind == "note-call" and m.start == m.end}
    strong = [(m.start, m.end) for m in block.marks if m.kind == "strong"]
    at = 0
    for end in sorted({*points, *calls, *(p for s in strong for p in s), len(block.text)}):
        set_off = any(s <= at < e for s, e in strong)
        piece = _strs(block.text[at:end])
        inlines += [{"t": "Strong", "c": piece}] if set_off and piece else piece
        if end in calls:
            inlines.append({"t": "Str", "c": calls[end]})
        if end in points:
            inlines.append({"t": "LineBreak"})
        at = end
    return inlines


def _strs(text: str) -> list[Json]:
    pieces = re.findall(r" |[^ ]+", text)
    return [{"t": "Space"} if p == " " else {"t": "Str", "c": p} for p in pieces]
