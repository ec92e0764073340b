"""Print how well texts of other manners are laid out: ``python -m tests.source.score_manners``."""

import sys
from pathlib import Path

from tests.source.laid_out import FOLDER, compare, read_page
from tests.source.reading_a_text import document_of


def main(folder: Path) -> None:
    """One line a text, what differs under it, the sum of all at the end."""
    totals = [0] * 7
    for path in sorted(folder.glob("*.txt")):
        page = read_page(path)
        found = compare(page, document_of(page.source))
        row = [found.wanted, found.blocks, found.kinds, found.labels, found.parts]
        row += [found.lost, found.added]
        totals = [a + b for a, b in zip(totals, row, strict=True)]
        print(f"{path.stem}: {row}")
        for difference in found.differences:
            print(f"    {difference}")
    wanted, *right, lost, added = totals
    names = ("blocks", "kinds", "labels", "parts")
    shares = ", ".join(f"{n} {r / wanted:.3f}" for n, r in zip(names, right, strict=True))
    print(f"{wanted} wanted: {shares}, words lost {lost}, added {added}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
