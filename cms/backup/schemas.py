"""What a database holds, and how it is put aside while a backup takes its place: given back if that fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

#: Where the tables wait that a backup is to replace; there too after a run that was killed.
SET_ASIDE = "before_restore"
TABLES = """
SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
"""
OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


def tables() -> int:
    """Return how many tables the open database holds, in whichever schema."""
    return _number(TABLES)


def others() -> int:
    """Return how many other connections the open database has."""
    return _number(OTHERS)


@contextmanager
def put_aside() -> Iterator[None]:
    """Give the block an empty schema; what was there goes when it ends well, and comes back when it does not.

    After a run that was killed the older of the two is what counts: the younger is half a backup.
    """
    _say(DROP if _number(f"SELECT count(*) FROM pg_namespace WHERE nspname = '{SET_ASIDE}'") else ASIDE, MAKE)
    try:
        yield
    except BaseException:
        _say(DROP, BACK)
        raise
    _say(f"DROP SCHEMA {SET_ASIDE} CASCADE")


ASIDE, BACK = (f"ALTER SCHEMA {one} RENAME TO {other}" for one, other in (("public", SET_ASIDE), (SET_ASIDE, "public")))
DROP = "DROP SCHEMA public CASCADE"
# As the server makes it: others may look in, the owner alone may add.
MAKE = "CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC"


def _say(*statements: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _number(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return int(cursor.fetchone()[0])
