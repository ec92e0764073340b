"""Files of other issuers and manners, each laid out by hand: cases/<name>/expected.txt.

``source.<form>`` is the file itself; ``source.print.html`` is printed by Chromium;
``source.pandoc.<form>.<form>.md`` is made into each form by pandoc; a folder ``source.docx`` or
``source.odt`` holds the parts of one.
"""

import io
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from paraphe.accession import convert
from tests.accession import likeness, making
from tests.source.laid_out import compare, read_page

CASES = Path(__file__).parent / "cases"
SOURCES = sorted(CASES.glob("*/source*"))


def forms(source: Path) -> Iterator[str]:
    words = source.name.split(".")
    if words[1] == "pandoc":
        yield from words[2:-1]
    else:
        yield "pdf" if words[1] == "print" else words[1]


MADE = [(source, form) for source in SOURCES for form in forms(source)]


def data(source: Path, form: str, request: pytest.FixtureRequest) -> bytes:
    if source.is_dir():
        return packed(source)
    if form == "pdf":
        folder = request.getfixturevalue("tmp_path")
        html = source.read_text("utf-8")
        return making.printed(html, request.getfixturevalue("chromium"), folder)
    if source.name.startswith("source.pandoc"):
        pandoc = str(request.getfixturevalue("pandoc"))
        manner = "markdown+fancy_lists+startnum-smart"
        return subprocess.run(
            [pandoc, "-f", manner, "-t", form, "-s", "-o", "-", str(source)],
            check=True, capture_output=True,
        ).stdout  # fmt: skip
    return source.read_bytes()


def packed(folder: Path) -> bytes:
    container = io.BytesIO()
    with zipfile.ZipFile(container, "w", zipfile.ZIP_DEFLATED) as file:
        for part in sorted(path for path in folder.rglob("*") if path.is_file()):
            file.write(part, part.relative_to(folder).as_posix())
    return container.getvalue()


@pytest.mark.parametrize(
    ("source", "form"), MADE, ids=[f"{source.parent.name}-{form}" for source, form in MADE]
)
def test_blocks_and_labels_are_those_that_a_reader_sees(
    source: Path, form: str, request: pytest.FixtureRequest
) -> None:
    page = read_page(source.parent / "expected.txt")
    text = convert(Path(f"x.{form}"), data(source, form, request)).text
    found = compare(page, likeness.read(text))
    told = "\n".join(found.differences)
    assert found.blocks == found.parts == found.wanted, told
    assert (found.lost, found.added) == (0, 0), told
    # One that the reader of sources leaves open in a case of this length.
    assert found.kinds >= found.wanted - 1, told
    assert found.labels >= found.wanted - 1, told


def test_there_are_enough_of_each_kind() -> None:
    made = [form for _, form in MADE]
    assert {form: made.count(form) >= 2 for form in ("html", "docx", "odt", "rtf", "pdf")} == (
        dict.fromkeys(("html", "docx", "odt", "rtf", "pdf"), True)
    )
    assert len({source.parent for source, _ in MADE}) >= 12
