"""What a long day does to the machine: memory of the processes, connections, and who waited for whose lock (R-07)."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from django.db import connection

#: Seconds between two looks at the locks, and of these so many between two looks at the rest.
EACH, SELDOM = 0.5, 20
BUSY = """
SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()),
       (SELECT coalesce(extract(epoch FROM max(clock_timestamp() - waitstart)), 0) FROM pg_locks WHERE NOT granted)
"""


@dataclass
class Watch:
    """`memory` in MB by the name of a process, and `connections`, as they went on; `waited` in seconds, the longest."""

    memory: dict[str, list[float]] = field(default_factory=dict)
    connections: list[int] = field(default_factory=list)
    waited: float = 0.0

    def told(self) -> Iterator[str]:
        """What a table cannot say."""
        for name, values in self.memory.items():
            early, late = _parts(values)
            yield f"memory of {name}: {early:.0f} MB early, {late:.0f} MB at the end ({late / early - 1:+.0%}; ≤ 10 %)"
        early, late = _parts([float(one) for one in self.connections])
        yield f"connections: {early:.0f} early, {late:.0f} at the end, at most {max(self.connections, default=0)}"
        yield f"longest wait for a lock: {self.waited:.2f} s (≤ 1 s)"


def _parts(values: list[float]) -> tuple[float, float]:
    """The second tenth, when everything is loaded, and the last."""
    tenth = max(1, len(values) // 10)
    return median(values[tenth : 2 * tenth] or values or [1.0]), median(values[-tenth:] or [1.0])


@contextmanager
def watched(processes: dict[str, int]) -> Iterator[Watch]:
    """Watch processes, named, with all they started, until the day is over."""
    watch, over = Watch({name: [] for name in processes}), threading.Event()
    watching = threading.Thread(target=_look, args=(watch, processes, over))
    watching.start()
    try:
        yield watch
    finally:
        over.set()
        watching.join()


def _look(watch: Watch, processes: dict[str, int], over: threading.Event) -> None:
    looks = 0
    while not over.is_set():
        with connection.cursor() as cursor:
            cursor.execute(BUSY)
            count, waited = cursor.fetchone()
        watch.waited = max(watch.waited, float(waited))
        if looks % SELDOM == 0:
            watch.connections.append(count)
            for name, pid in processes.items():
                watch.memory[name].append(sum(_memory(one) for one in _with_children(pid)))
        looks += 1
        time.sleep(EACH)
    connection.close()


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in told.read_text().split():
            yield from _with_children(int(child))


def _memory(pid: int) -> float:
    """MB of its own, and its share of what it has in common with others."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
