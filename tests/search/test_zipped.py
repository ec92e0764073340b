"""What is gzipped is the same whoever did it."""

import gzip

from paraphe.search import zipped


def test_the_header_says_neither_when_nor_where() -> None:
    made = zipped(b"words")
    assert gzip.decompress(made) == b"words"
    # RFC 1952: magic, deflate, no flags, no time, best compression, unknown system.
    assert made[:10] == bytes.fromhex("1f8b 08 00 00000000 02 ff")
