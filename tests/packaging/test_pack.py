"""A packed index holds every file of the index, in scripts of a size that suits a memory stick."""

import base64
import json
import random
import re
from pathlib import Path

import pytest

from paraphe.packaging import pack

MODULE = "const base=import.meta.url;export{base};"


def index_of(folder: Path, sizes: dict[str, int]) -> Path:
    """An index with files of these sizes, whose bytes do not repeat."""
    drawn = random.Random(1)
    for name, size in {"pagefind-entry.json": 9, "wasm.fr.pagefind": 70_000, **sizes}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(drawn.randbytes(size))
    (folder / "pagefind.js").write_text(MODULE, "utf-8")
    (folder / "pagefind-worker.js").write_text("postMessage(1)", "utf-8")
    return folder


def held(script: bytes) -> dict[str, bytes]:
    """The files that a script holds, by name."""
    literal = re.search(rb"\{[^{}]*\}\);\n$", script)
    assert literal is not None
    return {
        name: base64.b64decode(text)
        for name, text in json.loads(literal[0].removesuffix(b");\n")).items()
    }


@pytest.fixture
def large(tmp_path: Path) -> Path:
    drawn = random.Random(2)
    sizes = {f"fragment/fr_{n:04x}.pf_fragment": drawn.randint(500, 20_000) for n in range(300)}
    return index_of(tmp_path, sizes | {"index/fr_1.pf_index": 40_000, "names.json": 80_000})


def test_every_file_is_held_once_with_its_bytes(large: Path) -> None:
    files = [name for script in pack(large).values() for name in held(script)]
    packed = {name: data for script in pack(large).values() for name, data in held(script).items()}
    assert len(files) == len(packed)
    left = {"pagefind.js", "pagefind-worker.js"}
    there = {path.relative_to(large).as_posix() for path in large.rglob("*") if path.is_file()}
    assert set(packed) == there - left
    assert all((large / name).read_bytes() == data for name, data in packed.items())


def test_bundles_are_of_a_size_that_suits_a_memory_stick(large: Path) -> None:
    sizes = [len(script) for name, script in pack(large).items() if name != "offline.js"]
    assert len(sizes) > 10
    assert all(100_000 <= size <= 250_000 for size in sizes)


def test_the_first_names_lead_to_the_bundle_of_any_file(large: Path) -> None:
    scripts = pack(large)
    (listed,) = re.findall(rb", (\[[^\[\]]*\]), \{[^{}]*\}\);\n$", scripts["offline.js"])
    firsts = json.loads(listed)
    assert len(firsts) == len(scripts) - 1
    for number in range(1, len(scripts)):
        for name in held(scripts[f"packed/{number}.js"]):
            assert sum(first <= name for first in firsts) == number


def test_a_small_index_is_two_scripts_and_one_without_pages_is_one(tmp_path: Path) -> None:
    index = index_of(tmp_path / "small", {"index/fr_1.pf_index": 100})
    assert sorted(pack(index)) == ["offline.js", "packed/1.js"]
    assert sorted(pack(index_of(tmp_path / "empty", {}))) == ["offline.js"]


def test_packing_again_holds_nothing_twice(large: Path) -> None:
    once = pack(large)
    (large / "packed").mkdir()
    for name, script in once.items():
        (large / name).write_bytes(script)
    assert pack(large) == once
