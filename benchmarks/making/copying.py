"""Makes many rows out of some by INSERT … SELECT, in pieces that tell how far they are: minutes, not days."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from benchmarks.progress import Progress

A_PIECE = 20_000
#: What is copied, in a table of its own: the rows of each published procedure of the catalogue, by place from 0.
SOURCE = "bench_source"
#: The code of copy number n: shaped like a national one, and no national one begins with 9.
CODE = "'9.' || lpad(n.n::text, 6, '0')"


def copy(model: Any, column: str, count: int, changed: dict[str, str], only: str = "true") -> None:
    """Insert rows for each number `n.n` below `count`: each column as in a source row `s`, or as `changed` says.

    `column`: where the source table `b` names the row. `only`: the condition under which a number is copied at all.
    """
    table = model._meta.db_table
    own = [field.column for field in model._meta.concrete_fields if field.column in changed or not field.primary_key]
    shown = ", ".join(changed.get(name, f's."{name}"') for name in own)
    names = ", ".join(f'"{name}"' for name in own)
    told = f"""
        INSERT INTO {table} ({names})
        SELECT {shown} FROM generate_series(%s, %s - 1) AS n(n)
        JOIN {SOURCE} b ON b.place = n.n %% (SELECT count(*) FROM {SOURCE})
        JOIN {table} s ON s.id = b.{column} WHERE {only}
    """
    in_pieces(table, count, told)


def in_pieces(what: str, count: int, statement: str) -> None:
    """Run a statement for the numbers from 0 to `count`, some thousand at a time."""
    done = Progress(what, count)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what must be checked later is kept in memory until then
        for first in range(0, count, A_PIECE):
            last = min(first + A_PIECE, count)
            cursor.execute(statement, [first, last])
            done.add(last - first)


@contextmanager
def indexed_afterwards(table: str, keys: bool = False) -> Iterator[None]:
    """Leave out a table's indexes and make them once the rows are in: far quicker. `keys`: the primary key too."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(_INDEXES, [table])
        indexes = cursor.fetchall()
        cursor.execute(_KEYS, [table])
        constraints = cursor.fetchall() if keys else []
        for name, _ in constraints:
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        cursor.execute("SET LOCAL maintenance_work_mem = '1GB'")
        for name, definition in constraints:
            cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
        for _, definition in indexes:
            cursor.execute(definition)


_INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes
    WHERE tablename = %s AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""
_KEYS = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'p'"
