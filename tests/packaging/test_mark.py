"""The mark of the theme, drawn small."""

import struct
import zlib

import pytest

from paraphe.packaging.mark import INK, PAPER, mark_png
from tests.building import ROOT

SVG = '<svg viewBox="0 0 64 64"><path stroke-width="8" d="M8 32C24 32 40 32 56 32"/></svg>'


def rows(png: bytes) -> list[list[tuple[int, ...]]]:
    """The pixels of a PNG as this writes it: one IDAT, no filters."""
    width, height = struct.unpack(">II", png[16:24])
    start = png.index(b"IDAT") + 4
    data = zlib.decompress(png[start:])
    line = 3 * width + 1
    return [[tuple(data[y * line + 1 + 3 * x :][:3]) for x in range(width)] for y in range(height)]


def test_a_stroke_is_ink_on_paper_where_it_runs() -> None:
    pixels = rows(mark_png(SVG, 64))
    assert pixels[32][32] == INK
    assert pixels[32][2] == pixels[10][32] == PAPER
    assert sum(pixel != PAPER for pixel in pixels[32]) in range(54, 60)


def test_relative_and_smooth_curves_go_on_from_where_they_are() -> None:
    smooth = SVG.replace("M8 32C24 32 40 32 56 32", "M8 32C16 32 24 32 32 32s16 0 24 0")
    assert rows(mark_png(smooth, 64)) == rows(mark_png(SVG, 64))


def test_the_mark_of_the_theme_can_be_drawn_at_the_size_that_kiwix_asks_for() -> None:
    svg = (ROOT / "theme" / "static" / "icon.svg").read_text("utf-8")
    pixels = rows(mark_png(svg, 48))
    assert (len(pixels), len(pixels[0])) == (48, 48)
    inked = sum(pixel == INK for row in pixels for pixel in row)
    assert 100 < inked < 1000


def test_a_drawing_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="not a stroked path"):
        mark_png("<svg><circle/></svg>", 48)
