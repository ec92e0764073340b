"""A deposit is what BagIt 1.0 asks for, by the judgement of the Library of Congress's own tool."""

import zipfile
from pathlib import Path

import bagit
import pytest

from paraphe.packaging.bag import bag
from paraphe.packaging.zipped import write_zip
from tests.building import CONTENT


def unpacked(package: Path, folder: Path) -> Path:
    with zipfile.ZipFile(package) as file:
        file.extractall(folder)
    (root,) = folder.iterdir()
    return root


@pytest.fixture(scope="module")
def deposit(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    (package,) = packages.glob("paraphe-*-bag.zip")
    return unpacked(package, tmp_path_factory.mktemp("deposit"))


def test_the_deposit_is_valid(deposit: Path) -> None:
    found = bagit.Bag(str(deposit))
    found.validate()
    assert found.version_info == (1, 0)
    assert found.algorithms == ["sha256"]
    assert found.info["External-Identifier"] in deposit.name
    assert list(found.missing_optional_tagfiles()) == []


def test_the_deposit_holds_every_source_as_received_and_the_site(deposit: Path) -> None:
    sources = [path for path in CONTENT.rglob("*") if path.is_file() and path.name[0] != "."]
    assert sources
    for path in sources:
        kept = deposit / "data" / "content" / path.relative_to(CONTENT)
        assert kept.read_bytes() == path.read_bytes()
    for name in ("index.html", "data/documents.json", "instruments/index.html"):
        assert (deposit / "data" / "site" / name).is_file()


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    write_zip(bag([("a.txt", b"text")], "x", {}), tmp_path / "x.zip")
    root = unpacked(tmp_path / "x.zip", tmp_path / "x")
    bagit.Bag(str(root)).validate()
    (root / "data" / "a.txt").write_text("test", "utf-8")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(root)).validate()


def test_names_that_a_manifest_cannot_hold_are_written_in_percent() -> None:
    names = ["100%.txt", "a\nb.txt", "é.txt"]
    entries = dict(bag([(name, b"x") for name in names], "x", {"Empty": "", "A": "b"}))
    manifest = entries["x/manifest-sha256.txt"]
    assert isinstance(manifest, bytes)
    assert [line.split("  ")[1] for line in manifest.decode().splitlines()] == [
        "data/100%25.txt", "data/a%0Ab.txt", "data/é.txt",
    ]  # fmt: skip
    assert entries["x/bag-info.txt"] == b"A: b\nPayload-Oxum: 3.3\n"


def test_a_name_of_two_lines_is_found_again(tmp_path: Path) -> None:
    # (The Library's tool does not yet read « %25 », which BagIt 1.0 asks for.)
    write_zip(bag([("a\nb é.txt", b"x")], "x", {}), tmp_path / "x.zip")
    bagit.Bag(str(unpacked(tmp_path / "x.zip", tmp_path / "x"))).validate()
