"""The feed of changes as a reader follows it: from the beginning, from the middle, and at its end."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figure import Figure, timed
from benchmarks.floor import Application, answered, replay
from benchmarks.timing import in_turn, statements_of
from search.index.cursor import newest

ROUNDS = 25
BUDGET = "flat"


def measure(application: Application) -> Iterator[Figure]:
    """Measure pages of 500; the sequencer is asked each time whether anything waits."""
    last = newest()
    for what, after in {"from zero": 0, "from the middle": last // 2, "at its end": last}.items():
        address = f"/api/v1/changes/?after={after}&limit=500"
        sent = statements_of(lambda address=address: answered(application, address, "200"))
        calls = {"floor": replay(_reads(sent)), "own": lambda _, address=address: answered(application, address, "200")}
        taken = in_turn(calls, ROUNDS)
        yield timed(f"feed, 500 {what}", taken["own"], taken["floor"], len(sent))


def _reads(sent: list) -> list:
    """A bare connection holds no lock of the sequencer."""
    return [(sql, params) for sql, params in sent if "advisory" not in sql]
