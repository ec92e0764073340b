"""No page of an editor can take the place of one of the site's own."""

from pathlib import Path

from paraphe.guard.pages import RESERVED


def test_every_name_under_the_root_is_reserved_but_those_of_the_editors_pages(
    output: Path,
) -> None:
    names = {path.name.split(".")[0] for path in output.iterdir()} - {""}
    assert sorted(names - RESERVED - {"principes", "SHA256SUMS", "_headers"}) == []
