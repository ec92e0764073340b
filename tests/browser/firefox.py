"""Debian's Firefox over WebDriver BiDi: opens pages, runs functions in them, notes requests.

Playwright drives only a Firefox of its own making, whose profile lets files read each other.
"""

import itertools
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

PREFERENCES: dict[str, bool | int | str] = {
    # What a reader's Firefox has, and a driven one has not.
    "security.fileuri.strict_origin_policy": True,
    # Else Firefox sets what suits tests, the policy above among it.
    "remote.prefs.recommended": False,
    "app.update.disabledForTesting": True,
    "browser.aboutConfig.showWarning": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "fr",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004"}
"""Keys without a sign of their own: https://w3c.github.io/webdriver/#keyboard-actions."""
PATIENCE = 60
"""Seconds that an answer may take before Firefox counts as dead."""


class FirefoxError(RuntimeError):
    """Firefox did not start, or answered a command with an error."""


class Firefox:
    """One window of a running Firefox. ``requested`` lists the addresses that pages asked for."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self.requested: list[str] = []
        self._send("session.new", capabilities={})
        self._send("session.subscribe", events=["network.beforeRequestSent"])
        contexts = self._send("browsingContext.getTree")["contexts"]
        self._context = contexts[0]["context"]

    def goto(self, address: str) -> None:
        """Open an address and wait until the page has loaded."""
        self._send("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def resize(self, width: int, height: int) -> None:
        """Make the page that large, in pixels of CSS."""
        viewport = {"width": width, "height": height}
        self._send("browsingContext.setViewport", context=self._context, viewport=viewport)

    def press(self, key: str) -> None:
        """Press a key, as a reader does."""
        value = KEYS.get(key, key)
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self._send("input.performActions", context=self._context, actions=[source])

    def first(self, function: str) -> None:
        """Call a function in every page to come, before anything of its own runs."""
        self._send("script.addPreloadScript", functionDeclaration=function)

    def evaluate(self, function: str, given: object = None) -> Any:  # noqa: ANN401
        """Call a function of the page, wait for its promise; what it returns, as JSON has it."""
        declaration = f"async (given) => JSON.stringify(await ({function})(JSON.parse(given)))"
        answer = self._send(
            "script.callFunction", functionDeclaration=declaration, awaitPromise=True,
            arguments=[{"type": "string", "value": json.dumps(given)}],
            target={"context": self._context},
        )  # fmt: skip
        if answer["type"] == "exception":
            raise FirefoxError(answer["exceptionDetails"]["text"])
        result = answer["result"]
        return json.loads(result["value"]) if result["type"] == "string" else None

    def _send(self, method: str, **parameters: object) -> Any:  # noqa: ANN401
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._socket.recv(timeout=PATIENCE))
            if told.get("method") == "network.beforeRequestSent":
                self.requested.append(told["params"]["request"]["url"])
            if told.get("id") == number:
                if told["type"] == "error":
                    raise FirefoxError(f"{method}: {told['error']}: {told['message']}")
                return told["result"]


@contextmanager
def firefox(program: Path) -> Iterator[Firefox]:
    """A Firefox without a screen, with a profile of its own, that ends with the context."""
    with tempfile.TemporaryDirectory(prefix="paraphe-firefox-") as profile:
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items())
        Path(profile, "user.js").write_text("\n".join(lines), "utf-8")
        process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", profile,
             "--remote-debugging-port", "0", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            with connect(f"{_address(process)}/session", max_size=None, compression=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE)


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
            return found[1]
        said.append(line)
    raise FirefoxError(f"Firefox did not start.\n{''.join(said[-20:])}")
