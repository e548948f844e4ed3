"""What the tables hold, in sums and one by one, to be compared with the ledger."""

from __future__ import annotations

from django.db import connection

from search.engines.contract import Name, Sums
from search.engines.postgres.tables import IndexedVersion
from search.projection.mark import HEAP

_TABLE = f"{IndexedVersion._meta.db_table} r"


def sums() -> Sums:
    """Return count and sum of marks of each heap; one statement over the table."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT r.type, {HEAP}, count(*), sum(r.mark) FROM {_TABLE} GROUP BY 1, 2")
        return {(type_name, heap): (count, total) for type_name, heap, count, total in cursor.fetchall()}


def marks(type_name: str, heap: int) -> dict[Name, int]:
    """Return the versions of one heap."""
    with connection.cursor() as cursor:
        told = f"SELECT r.type, r.key, r.version, r.mark FROM {_TABLE} WHERE r.type = %s AND {HEAP} = %s"
        cursor.execute(told, [type_name, heap])
        return {(name, key, version): mark for name, key, version, mark in cursor.fetchall()}
