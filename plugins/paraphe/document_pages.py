"""Plugin: a page for each document, with its source beside it to download.

What a page shows of others is in its key, not in its leaf: its neighbours, who cites it, and which
of the texts that it cites the archive holds, since its links lead there.
"""

from dataclasses import dataclass
from pathlib import Path

from pelican import Pelican, signals
from pelican.writers import Writer

from paraphe.archive import moved, translations
from paraphe.citing import CitePage, cite_page
from paraphe.model import Head, Instrument
from paraphe.rendering import LISTED_CITING, CitedBy, cited_by, citing_heads, dress, language
from paraphe.store import digest

from .addresses import published_at
from .archive_context import ArchiveGenerator, Build, build_of
from .citation_files import item_of
from .facing_pages import facing_url


class DocumentPages(ArchiveGenerator):
    """Writes ``documents/<id>/index.html`` and ``documents/<id>/<name of the source>``."""

    def generate_output(self, writer: Writer) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        template = self.env.get_template("document.html")
        heads = build.archive.documents
        texts = texts_of(build)
        families = translations(heads)
        around = zip((None, *heads[:-1]), heads, (*heads[1:], None), strict=True)
        with build.progress.step("document pages", len(heads)) as advance:
            for newer, head, older in around:
                path = f"{head.url.strip('/')}/index.html"
                leads = moved(build.archive, [head], head.id)
                citing = _Citing(build, head, texts.get(head.id, ()))
                others = _others(head, families.get(head.id, ()))
                seen = (_seen(newer), _seen(older), repr(leads), citing.key(), repr(others))
                if not build.output.stands(path, digest(build.look, head.digest, *seen)):
                    writer.write_file(
                        path, template, self.context, relative_urls=True, head=head,
                        page_view=build.leaves.own(head.id).page, newer=newer, older=older,
                        moved=leads, others=others, cited_by=citing.shown(),
                        cite=self._cite(build, head),
                    )  # fmt: skip
                self._copy(head, head.url.strip("/"))
                advance(1)

    def _cite(self, build: Build, head: Head) -> CitePage:
        """How the document is cited; the instruments that it cites are part of its own leaf."""
        cited = (build.archive.instruments[each.instrument] for each in head.citing)
        item = item_of(head, self.settings)
        return cite_page(item, cited, published_at(self.settings), dress)

    def _copy(self, head: Head, folder: str) -> None:
        """Lay the source beside the page, and the file that it was made from."""
        name = head.source_path.rpartition("/")[2]
        self._lay(head.source_path, f"{folder}/{name}", head.sha256)
        if original := head.metadata.original:
            offered = original.offered_as(head.id)
            self._lay(original.path, f"{folder}/{offered}", original.sha256)

    def _lay(self, path: str, to: str, sha256: str) -> None:
        output = build_of(self.context).output
        if not output.stands(to, bytes.fromhex(sha256)):
            output.write(to, (Path(self.path) / path).read_bytes())


class _Citing:
    """Who cites a document: what stands for it in a key, and what its page shows of it."""

    def __init__(self, build: Build, text: Head, instruments: tuple[Instrument, ...]) -> None:
        self._build, self._instruments = build, instruments
        self._heads = citing_heads(text, instruments, build.archive.cited)

    def key(self) -> str:
        here = {head.id: head.metadata for head in self._heads[:LISTED_CITING]}
        told = [
            (item.head.id, item.citing.digest)
            for instrument in self._instruments
            for item in self._build.archive.cited.get(instrument.id, ())
            if item.head.id in here
        ]
        return repr((self._instruments, len(self._heads), here, told)) if self._heads else ""

    def shown(self) -> CitedBy | None:
        if not self._heads:
            return None
        here = [head.id for head in self._heads[:LISTED_CITING]]
        quoted = {}
        for instrument in self._instruments:
            cited = {item.head.id for item in self._build.archive.cited.get(instrument.id, ())}
            ids = [identifier for identifier in here if identifier in cited]
            quoted[instrument.id] = self._build.leaves.quoted(ids, instrument.id)
        return cited_by(self._heads, self._instruments, quoted)


def texts_of(build: Build) -> dict[str, tuple[Instrument, ...]]:
    """The instruments that each document is the text of, by the document's id."""
    found: dict[str, tuple[Instrument, ...]] = {}
    for identifier, head in build.archive.held.items():
        found[head.id] = (*found.get(head.id, ()), build.archive.instruments[identifier])
    return found


@dataclass(frozen=True, slots=True)
class Other:
    """The same text in another language: its code, « anglais », and both addresses."""

    code: str
    name: str
    url: str
    beside: str


def _others(head: Head, family: tuple[Head, ...]) -> tuple[Other, ...]:
    """The other languages of a text; ``beside`` is "" for two of which neither is the first."""
    return tuple(
        Other(each.metadata.language, language(each.metadata.language), each.url,
              _beside(family[0], head, each))
        for each in family if each.id != head.id
    )  # fmt: skip


def _beside(root: Head, head: Head, other: Head) -> str:
    if root.id not in (head.id, other.id):
        return ""
    return facing_url(root, other if root.id == head.id else head)


def _seen(neighbour: Head | None) -> str:
    """What a page shows of the document beside it."""
    return f"{neighbour.id}\n{neighbour.metadata.title}" if neighbour else ""


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return DocumentPages


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
