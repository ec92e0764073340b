"""A server on this machine alone, whose pages load again when the site has changed."""

import http.server
import threading
from pathlib import Path
from typing import Any

_SCRIPT = b'new EventSource("/-/changes").onmessage = () => location.reload();\n'
_TAG = b'<script src="/-/reload.js"></script>\n'
_HEARTBEAT = 15.0
"""Seconds after which a waiting browser is told that nothing has happened."""


class Server(http.server.ThreadingHTTPServer):
    """Gives out a folder on the loopback address; port 0 takes any that is free."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.turn = threading.Condition()
        self.version = 0
        self.waiting = 0
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://127.0.0.1:{self.server_port}/"

    def start(self) -> None:
        """Serve in a thread of its own."""
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def changed(self) -> None:
        """Have every open page load again."""
        with self.turn:
            self.version += 1
            self.turn.notify_all()


class _Handler(http.server.SimpleHTTPRequestHandler):
    server: Server

    def __init__(self, request: Any, client: Any, server: Server) -> None:  # noqa: ANN401
        super().__init__(request, client, server, directory=str(server.folder))

    def do_GET(self) -> None:
        if self.path == "/-/reload.js":
            self._send(_SCRIPT, "text/javascript")
        elif self.path == "/-/changes":
            self._tell_changes()
        elif (page := self._page()) is not None:
            self._send(page.read_bytes() + _TAG, "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _page(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.split("?")[0].endswith("/") else path
        return path if path.suffix == ".html" and path.is_file() else None

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _tell_changes(self) -> None:
        """Wait for the next change and say so; a browser asks again by itself."""
        server = self.server
        with server.turn:
            seen = server.version
            server.waiting += 1
            changed = server.turn.wait_for(lambda: server.version != seen, _HEARTBEAT)
            server.waiting -= 1
        body = b"retry: 50\ndata: changed\n\n" if changed else b"retry: 50\n: nothing\n\n"
        try:
            self._send(body, "text/event-stream")
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not news."""
