"""The query file, asked in a real browser over HTTP: every record of it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.search.queries import Query, read_queries

Open = Callable[..., Page]

ASK = """async (query) => {
  const find = (selector) => document.querySelector(selector);
  const [field, status, more] = ['#q', '[data-status]', '[data-more]'].map(find);
  const ended = async () => {
    while (status.textContent === '…' || status.textContent === 'Recherche…')
      await new Promise((later) => setTimeout(later));
  };
  status.textContent = '…';
  field.value = query;
  field.form.requestSubmit();
  await ended();
  while (!more.hidden) {
    const count = document.querySelectorAll('[data-hit]').length;
    more.click();
    while (document.querySelectorAll('[data-hit]').length === count)
      await new Promise((later) => setTimeout(later));
    await new Promise((later) => setTimeout(later));
  }
  const place = (link) => link.href.replace(/^.*documents\\/([^/]+)\\/.*#/, '$1#');
  const every = (selector) => [...document.querySelectorAll(selector)];
  return {
    hits: every('[data-hit]').map(place),
    unmarked: every('[data-hit]').filter((hit) => !hit.querySelector('mark')).map(place),
    pages: every('[data-instrument]').map((link) => link.dataset.instrument),
    status: status.textContent,
  };
}"""


@pytest.fixture(scope="module")
def answers(module_page: Page) -> dict[str, dict[str, Any]]:
    """What the search page shows for every query, all hits shown."""
    return {query.query: module_page.evaluate(ASK, query.query) for query in read_queries()}


each = pytest.mark.parametrize("query", read_queries(), ids=lambda q: f"{q.why}: {q.query}")


@each
def test_the_hits_are_those_that_a_reader_expects(
    query: Query, answers: dict[str, dict[str, Any]]
) -> None:
    hits = answers[query.query]["hits"]
    assert set(query.expected) <= set(hits)
    assert not set(query.never) & set(hits)
    assert len(hits) == len(set(hits))
    if query.all:
        assert set(hits) == set(query.expected)
    if query.first:
        assert hits[0] == query.first


@each
def test_the_page_of_the_instrument_stands_above(
    query: Query, answers: dict[str, dict[str, Any]]
) -> None:
    assert not query.instrument or query.instrument in answers[query.query]["pages"]


@each
def test_what_is_found_is_marked_and_counted(
    query: Query, answers: dict[str, dict[str, Any]]
) -> None:
    answer = answers[query.query]
    assert answer["unmarked"] == []
    count = len(answer["hits"])
    told = f"{count} paragraphe{'s' * (count > 1)} dans" if count else "Aucun paragraphe"
    assert answer["status"].startswith(told)


def test_the_names_of_an_instrument_lead_to_the_same_paragraphs(module_page: Page) -> None:
    names = ("NPT", "TNP", "npt", "traité de non-prolifération", "Non-Proliferation Treaty")
    found = [module_page.evaluate(ASK, name)["hits"] for name in names]
    assert found[0]
    assert [set(hits) for hits in found] == [set(found[0])] * len(names)
