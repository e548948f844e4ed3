"""Keeps from asking what has just failed, so that not every reader waits for it."""

from __future__ import annotations

import threading
import time


class Breaker:
    """After a failure nobody asks for `rest` seconds; then one may try, and the others go on resting meanwhile."""

    def __init__(self, rest: float) -> None:
        self._rest, self._until, self._lock = rest, 0.0, threading.Lock()

    def lets_ask(self) -> bool:
        """Tell whether the caller may ask now."""
        with self._lock:
            if not self._until:
                return True
            if time.monotonic() < self._until:
                return False
            self._until = time.monotonic() + self._rest
            return True

    def failed(self) -> None:
        """Rest from now on."""
        with self._lock:
            self._until = time.monotonic() + self._rest

    def worked(self) -> None:
        """Let everybody ask again."""
        self._until = 0.0
