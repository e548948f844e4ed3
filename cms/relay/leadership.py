"""Who works when several relays run: the one that holds an advisory lock of the database, until it dies."""

from __future__ import annotations

from django.db import connection

#: Any numbers, only ours; the sequencer's own lock is another. Long work has its own leader: a list of thousands
#: must not keep what was published from being found.
LOCK, LONG_WORK = 20_260_702, 20_260_703


def lead(lock: int = LOCK) -> bool:
    """Take the lock for this connection and tell whether it is ours; it goes with the connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [lock])
        return bool(cursor.fetchone()[0])


def step_down(lock: int = LOCK) -> None:
    """Give the lock back, once for each time it was taken."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [lock])
