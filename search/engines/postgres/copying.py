"""Rows into a table by COPY, the fastest door PostgreSQL has."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from django.db import connection, models


def copy(table: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[int]]) -> None:
    """Append rows of whole numbers; text would need escaping and has no place here."""
    lines = io.StringIO("".join("\t".join(map(str, row)) + "\n" for row in rows))
    with connection.cursor() as cursor:
        cursor.copy_expert(f"COPY {table._meta.db_table} ({', '.join(columns)}) FROM STDIN", lines)
