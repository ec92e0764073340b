"""Plugin: how good the links are, measured anew whenever what was measured has changed.

Settings: ``GOLD``, a folder with a gold standard, and ``HELD_BACK``, one with case files; either
may be missing. What was measured is also open data, ``data/accuracy.json``.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.authority import Authority
from paraphe.exports import written
from paraphe.mentions import recognise, resolve
from paraphe.model import Block, BlockKind, Document, Head, Metadata, Source
from paraphe.rendering import accuracy_view
from paraphe.store import code_digest, digest, files_digest

from .archive_context import ArchiveGenerator, Build, build_of

if TYPE_CHECKING:
    from paraphe.evaluation import Sentence, SentenceScore

PAGE = "exactitude/index.html"
DATA = "data/accuracy.json"


class AccuracyPage(ArchiveGenerator):
    """Writes ``exactitude/index.html`` and, where documents have a gold text, its data."""

    def generate_output(self, writer: Writer) -> None:
        """Write them, where what they say has changed."""
        build = build_of(self.context)
        view = accuracy_view(build.archive, self._measured(build))
        if not build.output.stands(PAGE, digest(build.look, repr(view))):
            template = self.env.get_template("accuracy.html")
            writer.write_file(PAGE, template, self.context, relative_urls=True, view=view)

    def _measured(self, build: Build) -> Mapping[str, Any] | None:
        """What the gold standard says of the archive; None where it knows no document of it.

        Measuring costs as much as reading many documents: what the last build measured stands
        as long as gold, case files, records, code and the documents' own data are the same.
        """
        gold, held_back = (self._folder(name) for name in ("GOLD", "HELD_BACK"))
        heads = self._marked(build, gold) if gold else []
        if gold is None or not heads:
            return None
        key = digest(
            code_digest(), files_digest(gold.glob("*.json"), gold),
            files_digest(held_back.glob("*.yaml"), held_back) if held_back else "",
            *(build.leaves.jobs[head.id].key for head in heads),
        )  # fmt: skip
        if build.output.stands(DATA, key):
            known: dict[str, Any] = json.loads((build.output.final / DATA).read_text("utf-8"))
            return known
        measured = self._measure(build, gold, heads)
        build.output.write(DATA, written(measured))
        return measured

    def _measure(self, build: Build, gold: Path, heads: list[Head]) -> dict[str, Any]:
        # Loaded only where something is measured.
        from paraphe.evaluation import (  # noqa: PLC0415
            accuracy,
            evaluate,
            lay_out,
            read_marked,
        )

        paths = {head.sha256: Path(self.path) / head.source_path for head in heads}
        classes = {i.id: i.class_ for i in build.archive.instruments.values()}
        with build.progress.step("accuracy measured"):
            data = (build.leaves.own(head.id).data for head in heads)
            texts = (lay_out(json.loads(text), classes) for text in data)
            score = evaluate(read_marked(gold, paths), texts)
            held_back = self._folder("HELD_BACK")
            sentences = sentence_score(held_back, build.leaves.authority) if held_back else None
        return accuracy(score, {head.sha256: head.id for head in heads}, sentences)

    def _folder(self, name: str) -> Path | None:
        folder = Path(str(self.settings.get(name) or ""))
        return folder if self.settings.get(name) and folder.is_dir() else None

    def _marked(self, build: Build, gold: Path) -> list[Head]:
        """The documents that the gold standard has marked, as the archive orders them."""
        sources: Mapping[str, str] = json.loads((gold / "sources.json").read_text("utf-8"))
        marked = frozenset(sources.values())
        return [head for head in build.archive.documents if head.sha256 in marked]


def sentence_score(folder: Path, authority: Authority) -> "SentenceScore":
    """The score of the case files of a folder."""
    from paraphe.evaluation import read_sentences, score_sentences  # noqa: PLC0415

    return score_sentences(read_sentences(folder), lambda sentence: _linked(sentence, authority))


def _linked(sentence: "Sentence", authority: Authority) -> list[tuple[str, str]]:
    blocks = tuple(
        Block(cast(BlockKind, kind), "", text, 1, (), eid=f"p_{number}")
        for number, (text, kind) in enumerate(zip(sentence.texts, sentence.kinds, strict=True), 1)
    )
    document = Document("d", Source("d.txt", "", 0, ""), Metadata(""), (), blocks)
    found = resolve(document, recognise(document, authority), authority)
    return [(one.text, one.instrument) for one in found if one.status == "linked"]


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return AccuracyPage


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
