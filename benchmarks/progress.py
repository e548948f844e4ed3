"""Says how far long work is and how much longer it takes: nobody waits half an hour before a silent screen."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.figure import whole

EACH = 15.0


class Progress:
    """Counts towards a whole; a line every few seconds, on standard error, so that the table stays clean."""

    def __init__(self, what: str, total: int) -> None:
        self.what, self.total, self.done = what, total, 0
        self.began = self.told = time.monotonic()

    def add(self, more: int) -> None:
        """Count, and tell when it is time to."""
        self.done += more
        if time.monotonic() - self.told > EACH and self.done:
            self.told = time.monotonic()
            spent = self.told - self.began
            left = spent / self.done * max(0, self.total - self.done)
            say(f"{self.what}: {whole(self.done)} of {whole(self.total)}, about {minutes(left)} left")


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say that something begins and how long it took."""
    began = time.monotonic()
    say(f"{what} …")
    yield
    say(f"{what}: {minutes(time.monotonic() - began)}")


def minutes(seconds: float) -> str:
    """Return a time as people say it."""
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


def say(words: str) -> None:
    """Tell whoever waits."""
    print(f"  [{time.strftime('%H:%M:%S')}] {words}", file=sys.stderr, flush=True)
