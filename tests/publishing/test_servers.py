"""What docs/publishing.md says to set is what the site wants, and servers take it."""

import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.message import Message
from pathlib import Path

import pytest

from paraphe.rendering import headers
from paraphe.security import headers_file
from tests.building import ROOT
from tests.publishing.sites import FIRST, site

PAGE = (ROOT / "docs" / "publishing.md").read_text("utf-8")
SERVERS = ("nginx", "apache", "caddy")
FILES = {
    **FIRST,
    "404.html": "<title>Introuvable</title>",
    "documents/un/un.txt": "é",
    "documents/un/un.md": "é",
    "documents/un/un.ris": "TY  - GOV",
    "data/documents.json": "[" + "1," * 2_000 + "1]",
    "pagefind/words-a.json.gz": "not zipped again",
}


def snippet(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


@pytest.mark.parametrize("server", SERVERS)
def test_every_header_of_the_site_is_in_what_a_server_is_told(server: str) -> None:
    told = snippet(server)
    for name, value in headers(("files",)).items():
        assert re.search(rf'{re.escape(name)} "{re.escape(value)}"', told), name
    assert "Access-Control-Allow-Origin" in told


def test_the_form_that_netlify_and_cloudflare_read_is_well_formed() -> None:
    lines = headers_file(headers(("files",))).splitlines()
    assert lines[0] == "/*"
    assert all(re.fullmatch(r"/\S*|  [A-Za-z-]+: \S.*", line) for line in lines)
    assert len(lines) < 100
    assert max(map(len, lines)) <= 2_000


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def nginx(folder: Path, port: int) -> Iterator[None]:
    told = snippet("nginx").replace("listen 80;", f"listen 127.0.0.1:{port};")
    told = told.replace("/srv/www/archive", str(folder / "site"))
    temporary = "\n".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    settings = folder / "nginx.conf"
    settings.write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/errors;\nevents {{}}\n"
        f"http {{ access_log off;\n{temporary}\n{told} }}\n", "utf-8",
    )  # fmt: skip
    with running(["nginx", "-p", str(folder), "-c", str(settings)]):
        yield


@contextmanager
def apache(folder: Path, port: int) -> Iterator[None]:
    modules = Path("/usr/lib/apache2/modules")
    names = ("mpm_event", "dir", "mime", "headers", "deflate", "filter", "authz_core")
    loaded = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in names)
    # Of the types that every server knows, as much as is asked for here.
    (folder / "mime.types").write_text("text/html html\ntext/css css\ntext/plain txt\n"
                                       "application/json json\n", "utf-8")  # fmt: skip
    settings = folder / "apache.conf"
    settings.write_text(
        f"{loaded}\nServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\n"
        f"User www-data\nGroup www-data\n"
        f"PidFile {folder}/pid\nErrorLog {folder}/errors\nTypesConfig {folder}/mime.types\n"
        f"DocumentRoot {folder}/site\n<Directory {folder}/site>\nAllowOverride All\n"
        "</Directory>\n", "utf-8",
    )  # fmt: skip
    (folder / "site" / ".htaccess").write_text(snippet("apache"), "utf-8")
    with running(["apache2", "-X", "-f", str(settings)]):
        yield


@contextmanager
def running(command: list[str]) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            yield
        finally:
            process.terminate()


@pytest.fixture(params=["nginx", "apache"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server on this machine, set as the page says; they are not asked for in CI."""
    command = {"nginx": "nginx", "apache": "apache2"}[request.param]
    if not shutil.which(command):
        pytest.skip(f"there is no {command} here")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Servers give their work to users of their own, who must get in.
        folder.chmod(0o755)
        site(folder / "site", FILES)
        port = free_port()
        with {"nginx": nginx, "apache": apache}[request.param](folder, port):
            wait_for(port)
            yield f"http://127.0.0.1:{port}"


def wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not start")


def ask(address: str, **more: str) -> tuple[int, Message, bytes]:
    request = urllib.request.Request(address, headers=more)  # noqa: S310
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def test_a_server_that_is_set_so_gives_the_site_out_as_it_should_be(address: str) -> None:
    status, told, _ = ask(f"{address}/documents/un/")
    assert status == 200
    assert told["Content-Type"] == "text/html; charset=utf-8"
    assert told["Cache-Control"] == "no-cache"
    wanted: Mapping[str, str] = headers(("files",))
    assert {name: told[name] for name in wanted} == wanted
    assert told["Access-Control-Allow-Origin"] is None
    status, told, body = ask(f"{address}/not/there/")
    assert (status, body) == (404, FILES["404.html"].encode())
    assert told["Content-Security-Policy"] == wanted["Content-Security-Policy"]
    status, told, body = ask(f"{address}/documents/un")
    assert (status, body) == (200, FILES["documents/un/index.html"].encode())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/documents/un/un.txt", "text/plain; charset=utf-8"),
        ("/documents/un/un.md", "text/markdown; charset=utf-8"),
        ("/documents/un/un.ris", "application/x-research-info-systems; charset=utf-8"),
        ("/theme/style.css", "text/css; charset=utf-8"),
        ("/pagefind/words-a.json.gz", "application/gzip"),
    ],
)
def test_files_have_their_type_and_no_second_compression(
    address: str, path: str, expected: str
) -> None:
    status, told, body = ask(address + path, **{"Accept-Encoding": "gzip"})
    assert status == 200
    # Apache also tells the charset of « .json » before « .gz », which nobody asks for.
    assert told["Content-Type"].removesuffix("; charset=utf-8") == expected.partition(";")[0]
    assert ("charset" in expected) <= ("charset=utf-8" in told["Content-Type"])
    if path.endswith(".gz"):
        assert told["Content-Encoding"] is None
        assert body == FILES[path[1:]].encode()


def test_what_bears_a_digest_is_kept_and_data_may_be_read_by_others(address: str) -> None:
    assert "immutable" in ask(f"{address}/theme/style.css?0123abcd")[1]["Cache-Control"]
    assert ask(f"{address}/theme/style.css")[1]["Cache-Control"] == "no-cache"
    _, told, _ = ask(f"{address}/data/documents.json", **{"Accept-Encoding": "gzip"})
    assert told["Access-Control-Allow-Origin"] == "*"
    assert told["Content-Encoding"] == "gzip"
