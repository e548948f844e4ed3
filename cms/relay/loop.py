"""The relay's loop: lead, work, rest; it outlives a lost database and stops when it is told to."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connection

from cms.relay import leadership
from cms.relay.work import work
from content_models.intake.staging.working import advance

log = logging.getLogger("minh_bach.relay")
#: Seconds between looks when there is nothing to do, and after the database was lost.
REST, RECOVERY = 0.5, 3.0


def both(rest: float = REST) -> list[Relay]:
    """The two that run beside each other: one for what was published, one for the lists that people bring in."""
    return [Relay(rest), Relay(rest, advance, leadership.LONG_WORK)]


class Relay:
    """One relay. Many may run: one leads, the others wait for its lock."""

    def __init__(self, rest: float = REST, does: Callable[[], object] = work, lock: int = leadership.LOCK) -> None:
        self.rest, self.stopping = rest, threading.Event()
        self.does, self.lock = does, lock
        self._leads = False

    def run(self) -> None:
        """Work until `stop` is called."""
        while not self.stopping.is_set():
            try:
                busy = self._round()
            except DatabaseError as error:
                log.warning("Mất cơ sở dữ liệu, thử lại sau %s giây: %s", RECOVERY, str(error).strip())
                self._leads = False
                connection.close()
                self.stopping.wait(RECOVERY)
            else:
                if not busy:
                    self.stopping.wait(self.rest)
        self._leave()

    def stop(self) -> None:
        """Let the present round end, and no other begin."""
        self.stopping.set()

    def in_thread(self) -> threading.Thread:
        """Run beside a server in the same process; the thread has its own connection."""
        thread = threading.Thread(target=self.run, name="relay", daemon=True)
        thread.start()
        return thread

    def _round(self) -> bool:
        if not self._leads:
            close_old_connections()
            self._leads = leadership.lead(self.lock)
        return self._leads and bool(self.does())

    def _leave(self) -> None:
        if self._leads:
            leadership.step_down(self.lock)
            self._leads = False
        connection.close()
