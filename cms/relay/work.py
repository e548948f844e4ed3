"""One round of the relay's work. Each part is safe to run twice and by two at once."""

from __future__ import annotations

from dataclasses import dataclass

from content_models.ledger.sequencer import sequence
from search.index import catch_up, rebuild


@dataclass(frozen=True)
class Done:
    """How much one round did: events given a place, entries of the feed indexed."""

    placed: int
    indexed: int

    def __bool__(self) -> bool:
        return bool(self.placed or self.indexed)


def work() -> Done:
    """Do one round, bounded in size, and say how much there was."""
    return Done(sequence(), catch_up())


def work_off() -> Done:
    """Work until nothing waits; return the sum."""
    placed = indexed = 0
    while done := work():
        placed, indexed = placed + done.placed, indexed + done.indexed
    return Done(placed, indexed)


def index_anew() -> int:
    """Build the search index anew from the ledger and return how many versions it holds."""
    return rebuild()
