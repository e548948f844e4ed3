"""All lanes side by side in one process: a slow one holds nobody else, and one that works long keeps its lease."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence

from django.db import InterfaceError, OperationalError, connection

from cms.relay.loop import PROLONG, Lane, hung

log = logging.getLogger("minh_bach.relay")


class Running:
    """Lanes in threads of this process, and the beat that prolongs the leases of those that are at work."""

    def __init__(self, lanes: Sequence[Lane]) -> None:
        self.lanes, self._stopping = lanes, threading.Event()
        self._threads = [lane.in_thread() for lane in lanes]
        self._beat = threading.Thread(target=self._prolong, name="relay-beat", daemon=True)
        self._beat.start()

    def wait(self) -> None:
        """Return once `stop` was called."""
        while not self._stopping.wait(1.0):
            pass

    def stop(self) -> None:
        """Let every present round end, and no other begin."""
        self._stopping.set()
        for lane in self.lanes:
            lane.stop()

    def end(self, patience: float) -> None:
        """Stop, and give what is being done so many seconds; what is cut off is done again by the next process."""
        self.stop()
        until = time.monotonic() + patience
        for thread in (*self._threads, self._beat):
            thread.join(max(0.0, until - time.monotonic()))

    def _prolong(self) -> None:
        while not self._stopping.wait(PROLONG):
            try:
                for lane in self.lanes:
                    if lane.began and lane.leads() and not hung(lane):
                        lane.prolong()
            except (OperationalError, InterfaceError) as error:
                log.warning("Chưa gia hạn được quyền chạy: %s", str(error).strip())
                connection.close()
        connection.close()
