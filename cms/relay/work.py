"""One round of the relay's work. Each part is safe to run twice and by two at once."""

from __future__ import annotations

from dataclasses import astuple, dataclass

from cms.relay.reminders import tell
from cms.relay.sweeping import sweep
from content_models.actions.agencies.applying import apply_due
from content_models.actions.lapsing import take_in_coming, tell_ends
from content_models.ledger.sequencer import sequence
from content_models.organisation.instant import now
from search.index import catch_up, rebuild


@dataclass(frozen=True)
class Done:
    """How much one round did: events given a place, entries of the feed indexed, and what a day brought with it."""

    placed: int
    indexed: int
    #: Changes of agencies and legal documents whose day had come.
    changed: int = 0
    #: Duties called to mind and letters tried.
    told: int = 0

    def __bool__(self) -> bool:
        return bool(self.placed or self.indexed or self.changed or self.told)


def work() -> Done:
    """Do one round, bounded in size, and say how much there was."""
    at = now()
    sweep(at)
    changed = apply_due() + take_in_coming(at) + tell_ends(at)
    return Done(sequence(), catch_up(), changed, tell(at))


def work_off() -> Done:
    """Work until nothing waits; return the sum."""
    total = Done(0, 0)
    while done := work():
        total = Done(*(a + b for a, b in zip(astuple(total), astuple(done), strict=True)))
    return total


def index_anew() -> dict[str, int]:
    """Build the search indexes anew from the ledger and return how many versions each engine holds."""
    return rebuild()
