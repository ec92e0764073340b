"""Every link leads to an instrument that there is: a record, or one that its number makes."""

from pathlib import Path

import yaml

from paraphe.authority import load
from paraphe.mentions import instruments_of, recognise, resolve
from paraphe.model import Block, Document, Metadata, Source

HERE = Path(__file__).parent


def test_every_linked_instrument_of_every_case_is_there() -> None:
    authority = load(HERE.parents[1] / "content")
    dead: set[str] = set()
    for path in sorted(HERE.glob("cases/**/*.yaml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            texts = case.get("blocks") or [case["text"]]
            blocks = tuple(
                Block("paragraph", "", text, 1, (), eid=f"p_{number}")
                for number, text in enumerate(texts)
            )
            document = Document("d", Source("d.txt", "", 0, ""), Metadata("D"), (), blocks)
            found = resolve(document, recognise(document, authority), authority)
            made = instruments_of(found, authority)
            assert all(instrument.id == name for name, instrument in made.items())
            linked = {mention.instrument for mention in found if mention.status == "linked"}
            dead |= linked - made.keys() - authority.instruments.keys()
    assert dead == set()
