"""How long calls take and how many statements they send. Things compared are called in turn, so that whatever else
the machine does hits all of them alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection

WARMING = 3


@dataclass(frozen=True)
class Spread:
    """Milliseconds: the middle one and the one that 95 of 100 stay below."""

    median: float
    p95: float


Statement = tuple[str, Any]


def in_turn(calls: dict[str, Callable[[int], object]], rounds: int) -> dict[str, Spread]:
    """Call each with the number of the round, in turn, and return how long each took. First calls are not counted."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(-WARMING, rounds):
        for name, call in calls.items():
            began = time.perf_counter()
            call(number)
            if number >= 0:
                taken[name].append((time.perf_counter() - began) * 1000)
    return {name: spread(own) for name, own in taken.items()}


def spread(taken: list[float]) -> Spread:
    """Return median and p95; of fewer than twenty the slowest stands for p95."""
    p95 = statistics.quantiles(taken, n=20)[-1] if len(taken) >= 20 else max(taken)
    return Spread(statistics.median(taken), p95)


@contextmanager
def statements() -> Iterator[list[Statement]]:
    """Collect what Django sends to the database meanwhile, savepoints left out."""
    sent: list[Statement] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "SAVEPOINT" not in sql:
            sent.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield sent


def statements_of(call: Callable[[], object]) -> list[Statement]:
    """Return the statements one call sends; called once before, so that what is kept for good is not counted."""
    call()
    with statements() as sent:
        call()
    return sent
