"""Trials -> figures: the competitors one after another, as many rounds as asked."""

from collections.abc import Callable, Sequence

from .measure import Usage, measure
from .trials import Trial

Say = Callable[[str], None]
"""Tells whoever waits how far the work is, a line a run."""


def run_rounds(trials: Sequence[Trial], runs: int, say: Say) -> dict[str, tuple[Usage, ...]]:
    """Every trial's usages, by its key, a usage a round.

    All trials of a round run before the next round begins, so that what else the machine does
    meanwhile meets all of them. Raises CommandFailedError.
    """
    found: dict[str, list[Usage]] = {trial.key: [] for trial in trials}
    for number in range(runs):
        for trial in trials:
            trial.ready(number)
            usage = measure(trial.command, trial.folder, trial.environment)
            found[trial.key].append(usage)
            say(f"{number + 1}/{runs} {trial.key}: {usage.cpu:.2f} s CPU, {usage.wall:.2f} s")
    return {key: tuple(usages) for key, usages in found.items()}
