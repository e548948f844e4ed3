"""Giving events their place in the feed: how many a second."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.figure import Figure, rate, whole
from benchmarks.making.records import waiting_events
from content_models.ledger.sequencer import sequence

EVENTS = 10_000


def measure() -> Iterator[Figure]:
    """Measure it on copied events that wait all at once."""
    waiting_events(EVENTS)
    began, placed = time.perf_counter(), 0
    while some := sequence():
        placed += some
    yield Figure(f"sequencer, {whole(placed)} events waiting", rate(placed / (time.perf_counter() - began)))
