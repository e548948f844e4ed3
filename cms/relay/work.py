"""The relay's pieces of work. Each is bounded in size, and safe to do twice and by two at once."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import Any

from cms.relay.reminders import tell
from cms.relay.sweeping import sweep
from content_models.actions.agencies.applying import apply_due
from content_models.actions.lapsing import take_in_coming, tell_ends
from content_models.ledger.sequencer import sequence
from content_models.organisation.instant import now
from search import index
from search.index import AlreadyRebuilding

__all__ = [
    "AlreadyRebuilding",
    "Done",
    "bring_in",
    "compare_all",
    "index_anew",
    "indexes",
    "of_the_day",
    "place",
    "try_again",
    "work",
    "work_off",
]


@dataclass(frozen=True)
class Indexes:
    """How the indexes stand, what comparing them found, and what they could not take."""

    states: list[index.State]
    comparisons: list[Any]
    aside: list[Any]


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
    """Do one round of everything that is due, and say how much there was."""
    sweep(now())
    changed = of_the_day()
    return Done(place(), bring_in(), changed, tell(now()))


def of_the_day() -> int:
    """Do what was decided for a day that has come; return how many."""
    at = now()
    return apply_due() + take_in_coming(at) + tell_ends(at)


def place() -> int:
    """Give committed events their place in the feed; return how many."""
    return sequence()


def bring_in(engine: str = "") -> int:
    """Bring one index up to the feed, or all; try again what was set aside. Return how many entries were read."""
    return index.catch_up(only=engine) + index.retry(only=engine)


def work_off() -> Done:
    """Work until nothing waits; return the sum."""
    total = Done(0, 0)
    while done := work():
        total = Done(*(a + b for a, b in zip(astuple(total), astuple(done), strict=True)))
    return total


def index_anew() -> dict[str, int]:
    """Build the search indexes anew from the ledger and return how many versions each engine holds."""
    return index.rebuild()


def try_again() -> int:
    """Let what was set aside be tried at once, as if for the first time; return how many."""
    return index.try_again()


def compare_all() -> list[Any]:
    """Compare every index with the ledger now and repair it; return what was found of each."""
    return list(index.reconcile_all())


def indexes() -> Indexes:
    """Return how the indexes stand; no engine is asked."""
    return Indexes(index.states(), index.comparisons(), index.aside())
