"""Who works when several relays run: the one that holds an advisory lock of the database, until it dies."""

from __future__ import annotations

from django.db import connection

#: Any number, only ours; the sequencer's own lock is another.
LOCK = 20_260_702


def lead() -> bool:
    """Take the lock for this connection and tell whether it is ours; it goes with the connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        return bool(cursor.fetchone()[0])


def step_down() -> None:
    """Give the lock back, once for each time it was taken."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
