"""A small archive of its own: what a newcomer adds appears, and long lists of forms fold."""

import pytest

from paraphe.audit import Site, audit, read_site
from tests.building import build

FORMS = [
    "Traité des chevaux", "traité des chevaux", "TRAITÉ DES CHEVAUX", "Traité des Chevaux",
    "traité des Chevaux", "Traité DES chevaux", "traité  des chevaux".replace("  ", "\u00a0"),
    "TRAITÉ des chevaux",
]  # fmt: skip
RECORD = """- id: traite-chevaux
  class: treaty
  title: Traité de Nairobi sur les chevaux de trait
  short: Traité des chevaux
  examples: ["les États parties au Traité des chevaux"]
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    content = tmp_path_factory.mktemp("small") / "content"
    for folder in ("documents/ua", "instruments", "pages"):
        (content / folder).mkdir(parents=True)
    cites = "\n\n".join(f"{n}. Il rappelle le {form}." for n, form in enumerate(FORMS, 1))
    text = f"COMMUNIQUÉ\n\nNairobi, le 12 mars 2019\n\n{cites}\n"
    (content / "documents/ua/ua-nairobi-2019.txt").write_text(text, "utf-8")
    (content / "instruments/chevaux.yaml").write_text(RECORD, "utf-8")
    return read_site(build(content, content.parent / "output"))


def test_a_document_and_an_instrument_appear_without_more_ado(small: Site) -> None:
    page = small.pages["documents/ua-nairobi-2019/index.html"]
    assert len(page.tree.select(".text a.m-t")) == len(FORMS)
    assert "ua-nairobi-2019" in str(small.pages["index.html"].tree.select_one(".document-list"))
    assert audit(small) == ()


def test_forms_beyond_six_are_folded_and_all_are_there(small: Site) -> None:
    facts = small.pages["instruments/traite-chevaux/index.html"].tree
    found = [item.get_text() for item in facts.select("ul.forms li")]
    wanted = [form.replace("\u00a0", " ") for form in FORMS[1:]]
    assert [form.replace("\u00a0", " ") for form in found] == wanted
    folded = facts.select("details:not([open]) ul.forms li")
    assert [item.get_text() for item in folded] == found[6:]
    summary = facts.select_one("dd details summary")
    assert summary is not None
    assert summary.get_text() == "1 autre"
