"""Build, show, watch: until the one who edits has had enough."""

import contextlib
import signal
from collections.abc import Iterable
from pathlib import Path

from watchfiles import watch

from .build import Builder
from .server import Server

WATCHED = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py")


def serve(root: Path, output: Path, builder: Builder, port: int) -> None:
    """Show ``output``, which was built, and build again whenever ``root`` changes; Ctrl-C ends.

    Port 0 takes any that is free.
    """
    # Started by a script in the background, it would be told to take no notice of Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with Server(output, port) as server:
        server.start()
        print(f"{server.address} — Ctrl-C ends.", flush=True)
        # Ctrl-C may come while a build runs, when the watch is not there to take it.
        with contextlib.suppress(KeyboardInterrupt):
            for changed in _changes(root):
                print(f"Changed: {', '.join(changed)}", flush=True)
                if any(path.endswith(".py") for path in changed):
                    builder.code_changed()
                # A failed build says why; the watch goes on, so that the mistake can be mended.
                if builder.build() == 0:
                    server.changed()
        server.shutdown()


def _changes(root: Path) -> Iterable[list[str]]:
    watched = [root / name for name in WATCHED if (root / name).exists()]
    for changes in watch(*watched, raise_interrupt=False, debounce=100, step=20):
        yield sorted({str(Path(path).relative_to(root)) for _kind, path in changes})
