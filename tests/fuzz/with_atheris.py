"""The fuzzing led by what code it reaches: run as a script by ``longer``, where atheris is there.

    python tests/fuzz/with_atheris.py -max_total_time=600

Hypothesis makes the texts of atheris' bytes, so that they look like documents.
"""

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

# It is no part of the lock: nobody needs it but for this.
atheris = importlib.import_module("atheris")
with atheris.instrument_imports(include=["paraphe"]):
    from tests.fuzz.test_fuzz import test_any_text_is_read_linked_and_shown_whole as tested

if __name__ == "__main__":
    atheris.Setup(sys.argv, getattr(tested, "hypothesis").fuzz_one_input)  # noqa: B009
    atheris.Fuzz()
