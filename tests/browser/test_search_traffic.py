"""What a search costs over the network is counted by the server, page and looks apart."""

from pathlib import Path

from playwright.sync_api import Browser

from paraphe.benchmark.searching.traffic import Traffic, search_traffic

PAGE = """<!doctype html><meta charset="utf-8"><title>x</title>
<link rel="stylesheet" href="style.css"><script src="engine.js"></script>"""
ENGINE = "globalThis.ask = async (query) => (await fetch(`index/${query}`)).text();"


def test_first_and_further_searches_are_told_apart(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "index").mkdir()
    for name, size in (("a", 10), ("b", 200), ("c", 3_000)):
        (tmp_path / "index" / name).write_text("x" * size, "utf-8")
    (tmp_path / "search.html").write_text(PAGE, "utf-8")
    (tmp_path / "style.css").write_text("p{margin:0}" * 100, "utf-8")
    (tmp_path / "engine.js").write_text(ENGINE, "utf-8")
    found = search_traffic(tmp_path, "search.html", "", ("a", "b", "c"), browser)
    # Each is asked by a new reader: a then b, b then c.
    engine = len(ENGINE)
    assert found == Traffic(round(engine + (10 + 200) / 2), (200 + 3_000) // 2)
