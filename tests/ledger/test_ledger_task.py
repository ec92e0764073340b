"""`invoke ledger` as it is typed."""

import os
import subprocess
import sys
from pathlib import Path

from tests.building import ROOT

TEXT = "DÉCLARATION\n\nLe 3 mai 2019\n\n1. Nous rappelons le droit.\n\n2. Nous y veillons tous.\n"


def ledger(content: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "invoke", "ledger", "--content", str(content), *options],
        cwd=ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": "1795046400"}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def test_it_records_refuses_and_takes_an_archivists_word(tmp_path: Path) -> None:
    document = tmp_path / "documents" / "essai" / "acte.txt"
    document.parent.mkdir(parents=True)
    document.write_text(TEXT, "utf-8")
    assert "acte: published" in ledger(tmp_path).stdout
    history = tmp_path / "ledger" / "history" / "acte.txt"
    assert history.read_text("utf-8").splitlines() == [
        "2026-11-19 published", "2026-11-19 about title | DÉCLARATION",
        "2026-11-19 about date | 2019-05-03", "2026-11-19 about kind | déclaration",
        "2026-11-19 about language | fr",
    ]  # fmt: skip
    document.write_text(TEXT.partition("2.")[0], "utf-8")
    stopped = ledger(tmp_path)
    assert stopped.returncode == 1
    assert "ledger/documents/acte.txt:6: error [identifier-vanished]" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    allowed = ledger(tmp_path, "--allow", "acte: removed para_2 « Doublon. »", "--day=2026-12-01")
    assert allowed.stdout == "acte: 1 removed\n    para_2 removed: « Nous y veillons tous. »\n"
    assert "2026-12-01 removed para_2" in history.read_text("utf-8")
    assert ledger(tmp_path).stdout == "The ledgers say what the archive has.\n"
