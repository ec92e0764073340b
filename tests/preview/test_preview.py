"""A page that is open shows what was edited; a build says whether it succeeded."""

import http.client
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from paraphe.preview import Builder, Server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "index.html").write_text("<p>Bonjour.</p>", "utf-8")
    (tmp_path / "data.json").write_text("{}", "utf-8")
    with Server(tmp_path, 0) as made:
        made.start()
        yield made
        made.shutdown()


def read(server: Server, path: str) -> str:
    with urlopen(server.address + path, timeout=10) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode("utf-8"))


def test_it_listens_on_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("path", ["page/", "page/index.html", "page/?q=x"])
def test_every_page_waits_for_changes(server: Server, path: str) -> None:
    text = read(server, path)
    assert text.startswith("<p>Bonjour.</p>")
    assert "/-/reload.js" in text
    assert "/-/changes" in read(server, "-/reload.js")


def test_what_is_no_page_is_given_out_as_it_is(server: Server) -> None:
    assert read(server, "data.json") == "{}"


def test_a_waiting_page_is_told_of_the_next_change(server: Server) -> None:
    told: list[str] = []
    waiting = threading.Thread(target=lambda: told.append(read(server, "-/changes")))
    waiting.start()
    while not server.waiting and waiting.is_alive():
        waiting.join(0.01)
    server.changed()
    waiting.join(10)
    assert told == ["retry: 50\ndata: changed\n\n"]


def test_a_missing_page_is_not_found(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/nowhere/")
    assert connection.getresponse().status == 404
    connection.close()


@pytest.mark.parametrize("code_changed", [False, True])
def test_a_build_says_whether_it_succeeded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code_changed: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.environ.get("PYTHONPATH", ""))
    (tmp_path / "content").mkdir()
    (tmp_path / "broken.py").write_text("SITENAME =", "utf-8")
    good = Builder(["--version"])
    bad = Builder(["content", "-s", "broken.py"])
    if code_changed:
        good.code_changed()
        bad.code_changed()
    assert good.build() == 0
    assert bad.build() != 0
