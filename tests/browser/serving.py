"""Web servers on this machine, at a port that is free, for as long as a test asks them."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any


class Files(http.server.SimpleHTTPRequestHandler):
    """Gives out a folder, with ``told`` as headers of every answer, and keeps silent about it."""

    def __init__(self, *args: Any, told: Mapping[str, str], **options: Any) -> None:  # noqa: ANN401
        # It answers while it is made.
        self.told = told
        super().__init__(*args, **options)

    def end_headers(self) -> None:
        for name, value in self.told.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not news."""


def served(folder: Path, headers: Mapping[str, str] | None = None) -> AbstractContextManager[str]:
    """The address of a folder, without a closing slash; ``headers`` go with every answer."""
    return answering(functools.partial(Files, directory=str(folder), told=headers or {}))


@contextmanager
def answering(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address at which a handler answers, without a closing slash."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
