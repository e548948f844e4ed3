"""Waits for what other threads and processes do, and no longer than it takes."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 30.0


def until(holds: Callable[[], object], patience: float = PATIENCE) -> float:
    """Wait until something holds and return after how many seconds it did; AssertionError when it never does."""
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < patience, f"not within {patience} s"
        time.sleep(0.02)
    return time.monotonic() - began
