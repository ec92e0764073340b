"""What a task has found, said to who may stop listening: `invoke check | head`."""

import os
import sys
from collections.abc import Iterable


def tell(lines: Iterable[str]) -> None:
    """Print lines; where nobody reads on, nothing more is said, and the task goes on."""
    try:
        print("\n".join(lines), flush=True)
    except BrokenPipeError:
        # Python writes what is left when it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
