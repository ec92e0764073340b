"""One way to drive Chromium and Firefox, for what must hold in both."""

import json
from typing import Any, Protocol

from playwright.sync_api import Page


class Visitor(Protocol):
    """A browser's window. ``requested`` lists the addresses on the web that pages asked for."""

    requested: list[str]

    def goto(self, address: str) -> None:
        """Open an address and wait until the page has loaded."""

    def resize(self, width: int, height: int) -> None:
        """Make the page that large, in pixels of CSS."""

    def press(self, key: str) -> None:
        """Press a key."""

    def first(self, function: str) -> None:
        """Call a function in every page to come, before anything of its own runs."""

    def evaluate(self, function: str, given: object = None) -> Any:  # noqa: ANN401
        """Call a function of the page, wait for its promise; what it returns, as JSON has it."""


class Chromium:
    """A window of Chromium, driven by Playwright."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.requested: list[str] = []
        page.on("request", lambda request: self.requested.append(request.url))

    def goto(self, address: str) -> None:
        self._page.goto(address, wait_until="load")

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def first(self, function: str) -> None:
        self._page.add_init_script(f"({function})()")

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def evaluate(self, function: str, given: object = None) -> Any:  # noqa: ANN401
        text = f"async (given) => JSON.stringify(await ({function})(given))"
        answer = self._page.evaluate(text, given)
        return json.loads(answer) if answer is not None else None
