"""Who cites what -> who cites which provision."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from paraphe.model import Cited, CitedProvision, Citing, CitingProvision, Instrument, Provision


def provisions_cited(
    instruments: Mapping[str, Instrument], cited: Mapping[str, Sequence[Cited]]
) -> dict[str, tuple[CitedProvision, ...]]:
    """The provisions of each instrument that documents cite, in their order."""
    found = {identifier: _of(instruments[identifier], items) for identifier, items in cited.items()}
    return {identifier: provisions for identifier, provisions in found.items() if provisions}


def _of(instrument: Instrument, cited: Iterable[Cited]) -> tuple[CitedProvision, ...]:
    by_eid: dict[str, list[tuple[Cited, CitingProvision]]] = {}
    for item in cited:
        for each in item.citing.provisions:
            by_eid.setdefault(each.provision.eid, []).append((item, each))
    made = (
        CitedProvision(
            instrument,
            _printed([each for _, each in items]),
            tuple(
                Cited(item.head, Citing(instrument.id, each.blocks, each.mentions, each.digest))
                for item, each in items
            ),
        )
        for items in by_eid.values()
    )
    return tuple(sorted(made, key=lambda provision: provision.provision.order))


def _printed(citing: Sequence[CitingProvision]) -> Provision:
    """The provision with each of its numbers as most paragraphs print it: « VI », not « 6 »."""
    provision = citing[0].provision
    steps = []
    for depth, step in enumerate(provision.steps):
        said: Counter[str] = Counter()
        for each in citing:
            said[each.provision.steps[depth].printed] += each.blocks
        most = max((printed for printed in said if printed), key=lambda p: (said[p], p), default="")
        steps.append(replace(step, printed=most))
    return Provision(tuple(steps))
