"""Plugin: every document in other forms, beside its page: ``documents/<id>/<id>.<suffix>``.

Setting: ``FORMS``, the names of the forms (see ``paraphe.exports.forms``). The page announces them.
"""

from collections.abc import Mapping

from pelican import Pelican, signals

from paraphe.archive import moved
from paraphe.exports import Form, Setting, forms_of
from paraphe.model import Head
from paraphe.store import code_digest, digest

from .addresses import published_at
from .archive_context import ArchiveGenerator, Build, build_of


class DocumentForms(ArchiveGenerator):
    """Writes each form of each document."""

    def generate_output(self, _: object) -> None:
        """Write those that are not as they were."""
        build = build_of(self.context)
        forms = forms_of(self.settings.get("FORMS", ()))
        heads = build.archive.documents if forms else ()
        with build.progress.step("other forms", len(heads)) as advance:
            for head in heads:
                self._write(build, head, forms)
                advance(1)

    def _write(self, build: Build, head: Head, forms: tuple[Form, ...]) -> None:
        leads = moved(build.archive, [head], head.id)
        site = str(self.settings["SITEURL"])
        suffix = str(self.settings["LINK_SUFFIX"])
        setting = Setting(head.id, site, suffix, leads, published_at(self.settings))
        key = digest(code_digest(), head.digest, repr(setting))
        wanted = [form for form in forms if not build.output.stands(form.path(head.id), key)]
        kept = build.leaves.forms(head.id) if wanted else {}
        for form in wanted:
            build.output.write(form.path(head.id), form.made(kept[form.name], setting))


def announce(pelican: Pelican) -> None:
    """Tell the templates which forms there are; ValueError for one that is not known."""
    settings = pelican.settings
    forms: Mapping[str, Form] = {form.name: form for form in forms_of(settings.get("FORMS", ()))}
    settings["JINJA_GLOBALS"]["forms"] = tuple(forms.values())


def _generators(_: Pelican) -> type[ArchiveGenerator]:
    return DocumentForms


def register() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(announce)
    signals.get_generators.connect(_generators)
