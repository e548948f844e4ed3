"""One lane of the relay: lead, work, rest. It outlives a lost database and work that fails, and stops when told to."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from django.db import InterfaceError, OperationalError, close_old_connections, connection

from cms.relay import lease

log = logging.getLogger("minh_bach.relay")
#: Seconds between looks when there is nothing to do, and after a fault: the first time, and at most.
REST, RECOVERY, LONGEST_RECOVERY = 0.5, 3.0, 60.0
#: Seconds after which a lease is prolonged.
PROLONG = lease.LEASE.total_seconds() / 3
#: Seconds a round may take before its process counts as hung and its lease is not prolonged any more.
HUNG = 300.0


class Lane:
    """Many processes may run the same lane: one leads, the others wait for its lease to end."""

    def __init__(self, name: str, does: Callable[[], object], rest: float = REST, own: str = "") -> None:
        self.name, self.does, self.rest, self.own = name, does, rest, own or lease.holder()
        self.stopping = threading.Event()
        self.taken, self.began, self._faults = 0.0, 0.0, 0

    def run(self) -> None:
        """Work until `stop` is called."""
        while not self.stopping.is_set():
            self.stopping.wait(self._pause_after_a_round())
        self._leave()

    def stop(self) -> None:
        """Let the present round end, and no other begin."""
        self.stopping.set()

    def in_thread(self) -> threading.Thread:
        """Run beside others in the same process; the thread has its own connection."""
        thread = threading.Thread(target=self.run, name=f"relay-{self.name}", daemon=True)
        thread.start()
        return thread

    def leads(self) -> bool:
        """Tell whether the lease is surely ours still, by a clock that nobody sets."""
        return time.monotonic() < self.taken + lease.LEASE.total_seconds()

    def prolong(self) -> bool:
        """Prolong the lease where it is time to, and tell whether it is ours."""
        asked = time.monotonic()
        if asked < self.taken + PROLONG:
            return True
        self.taken = asked if lease.take(self.name, self.own) else 0.0
        return bool(self.taken)

    def _pause_after_a_round(self) -> float:
        try:
            busy = self._round()
        except (OperationalError, InterfaceError) as error:
            log.warning("Mất cơ sở dữ liệu, thử lại sau %s giây: %s", RECOVERY, str(error).strip())
            self._forget()
            return RECOVERY
        except Exception as error:
            return self._after(error)
        return 0 if busy else self.rest

    def _round(self) -> bool:
        if not self.leads():
            close_old_connections()
        if not self.prolong():
            return False
        self.began = time.monotonic()
        try:
            busy = bool(self.does())
        finally:
            self.began = 0.0
        if self._faults:
            self._faults = 0
            lease.recovered(self.name)
        return busy

    def _after(self, error: Exception) -> float:
        """Work that fails is done again, ever less often; nothing else waits for it."""
        self._faults += 1
        log.exception("Tiếp sức: việc “%s” hỏng lần thứ %s", self.name, self._faults)
        connection.close()
        try:
            lease.failed(self.name, error)
        except (OperationalError, InterfaceError):
            self._forget()
        return min(RECOVERY * 2 ** min(self._faults - 1, 10), LONGEST_RECOVERY)

    def _forget(self) -> None:
        self.taken = 0.0
        connection.close()

    def _leave(self) -> None:
        try:
            if self.leads():
                lease.give_back(self.name, self.own)
        except (OperationalError, InterfaceError):
            log.warning("Mất cơ sở dữ liệu khi dừng; quyền chạy “%s” tự hết hạn.", self.name)
        self._forget()


def hung(lane: Lane) -> bool:
    """Tell whether a lane's round takes longer than any honest one."""
    return bool(lane.began) and time.monotonic() > lane.began + HUNG
