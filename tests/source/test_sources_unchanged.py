"""The five documents are, byte for byte, what was received."""

import hashlib

import pytest

from tests.source.reading_a_text import CONTENT

RECEIVED = {
    "cd/cd-kazakhstan-2004.txt": (
        "450ab8f954a95ed4f8bb8476deff848dee829a3bc1c416d7cc08693dfb1cc84a"
    ),
    "cd/cd-pologne-2004.txt": ("3c9f7216de48b53d2710c097d1280e52430a1e321398b8892a7aca6029bbef3e"),
    "g7/g7-toronto-2018.txt": ("a78d59601ec08e699a1d9843e5a66b0d739adf740c51af29da031eac5343dbb7"),
    "g8/g8-denver-1997.txt": ("a989e212edce85041a88c64d27b98eed8edb362e0cba98c013eae26d5a4b1244"),
    "osce/osce-milan-2018.txt": (
        "a081b0f3049191855a983b56a370a7b35e8ef40c88f7dd5043517376e1a242eb"
    ),
}


@pytest.mark.parametrize(("name", "digest"), RECEIVED.items())
def test_a_source_has_the_bytes_received(name: str, digest: str) -> None:
    data = (CONTENT / "documents" / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == digest
