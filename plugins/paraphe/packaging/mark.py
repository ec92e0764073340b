"""The mark of the theme (a path in an SVG) -> a small PNG, as Kiwix shows it in its library."""

import re
import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise
from math import hypot

PAPER, INK = (0xFC, 0xFC, 0xFA), (0x1B, 0x3F, 0x80)
_PATH = re.compile(r'\bd="([^"]+)"')
_BOX = re.compile(r'viewBox="0 0 (\d+) \1"')
_WIDTH = re.compile(r'stroke-width="([\d.]+)"')
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d*\.\d+|\d+)")
_STEPS = 24
"""Straight pieces of a curve: at this size nobody sees them."""

Point = tuple[float, float]


def mark_png(svg: str, size: int) -> bytes:
    """The stroke of the only path of a square SVG, on paper; ValueError where there is none.

    The path may hold ``M``, ``C``, ``S`` and ``s``.
    """
    path, box, width = _PATH.search(svg), _BOX.search(svg), _WIDTH.search(svg)
    if not (path and box and width):
        raise ValueError("The mark is not a stroked path in a square.")
    scale = size / float(box[1])
    line = [(x * scale, y * scale) for x, y in _points(path[1])]
    half = float(width[1]) * scale / 2
    rows = (
        b"\0" + b"".join(_pixel(_coverage((x + 0.5, y + 0.5), line, half)) for x in range(size))
        for y in range(size)
    )
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _points(path: str) -> Iterator[Point]:
    """The path as a line of points."""
    for start, first, second, end in _curves(path):
        for step in range(_STEPS + 1):
            t = step / _STEPS
            shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            near = (start, first, second, end)
            yield (
                sum(share * p[0] for share, p in zip(shares, near, strict=True)),
                sum(share * p[1] for share, p in zip(shares, near, strict=True)),
            )


def _curves(path: str) -> Iterator[tuple[Point, Point, Point, Point]]:
    """The cubic curves of a path: start, both controls, end."""
    tokens = _TOKEN.findall(path)
    here = before = (0.0, 0.0)
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        count = {"M": 1, "C": 3, "S": 2, "s": 2}[command]
        numbers = [float(token) for token in tokens[at : at + 2 * count]]
        shift = here if command.islower() else (0.0, 0.0)
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        given = [(x + shift[0], y + shift[1]) for x, y in pairs]
        at += 2 * count
        if command == "M":
            here = before = given[0]
            continue
        # A smooth curve goes on as the one before it ended.
        first = given[0] if command == "C" else (2 * here[0] - before[0], 2 * here[1] - before[1])
        yield here, first, given[-2], given[-1]
        before, here = given[-2], given[-1]


def _coverage(point: Point, line: list[Point], half: float) -> float:
    """How much of the pixel around a point the stroke covers, 0 to 1."""
    nearest = min(_distance(point, a, b) for a, b in pairwise(line))
    return min(1.0, max(0.0, half - nearest + 0.5))


def _distance(point: Point, a: Point, b: Point) -> float:
    run, rise = b[0] - a[0], b[1] - a[1]
    length = run * run + rise * rise
    along = ((point[0] - a[0]) * run + (point[1] - a[1]) * rise) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - a[0] - along * run, point[1] - a[1] - along * rise)


def _pixel(share: float) -> bytes:
    return bytes(round(p + (i - p) * share) for p, i in zip(PAPER, INK, strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
