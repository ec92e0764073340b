"""What searching in a browser costs over the network, counted by the server that gives it out."""

import functools
import http.server
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from playwright.sync_api import Browser

UNCOUNTED = (".html", ".css", ".woff2", ".svg", "/")
"""What any page costs: not a matter of searching."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes that a reader's first search asks for, and the one after it, each in the median."""

    first: int
    further: int


@dataclass(slots=True)
class _Count:
    total: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, size: int) -> None:
        with self.lock:
            self.total += size


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, count: _Count, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        self.count = count
        super().__init__(*args, **kwargs)

    def copyfile(self, source: Any, outputfile: BinaryIO) -> None:  # type: ignore[override]  # noqa: ANN401
        data = source.read()
        if not self.path.partition("?")[0].endswith(UNCOUNTED):
            self.count.add(len(data))
        outputfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are counted, not told."""


def search_traffic(
    site: Path, page: str, ask: str, queries: Sequence[str], browser: "Browser"
) -> Traffic:
    """Ask each query after another one, as a new reader every time; sizes are those of the files.

    ``ask`` is a JavaScript function of the query, run in the page, whose promise ends when the
    search has shown what it found; "" where the page has one of that name.
    """
    asked = f"(query) => ({ask or 'ask'})(query)"
    spent: list[tuple[int, int]] = []
    with _served(site) as (address, count):
        for before, query in pairwise(queries):
            context = browser.new_context(locale="fr-FR")
            opened, start = context.new_page(), count.total
            opened.goto(f"{address}/{page}")
            opened.evaluate(asked, before)
            first = count.total
            opened.evaluate(asked, query)
            spent.append((first - start, count.total - first))
            context.close()
    firsts, furthers = zip(*spent, strict=True)
    return Traffic(round(median(firsts)), round(median(furthers)))


@contextmanager
def chromium_at(path: Path) -> Iterator["Browser"]:
    """A Chromium without a screen."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the tests' package

    # Chromium refuses its sandbox to root.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


@contextmanager
def _served(site: Path) -> Iterator[tuple[str, _Count]]:
    count = _Count()
    handler = functools.partial(_Handler, count, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", count
        server.shutdown()
