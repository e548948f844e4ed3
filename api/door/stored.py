"""The version in force, read in one prepared statement on Django's own connection."""

from __future__ import annotations

import datetime
import threading
from dataclasses import dataclass
from typing import Any

import psycopg2
from django.db import DatabaseError, connection

from content_models.ledger.reading import Moment, in_force_statement

NAME = "public_version_in_force"
_own = threading.local()


@dataclass(frozen=True, slots=True)
class Stored:
    """A version as it is kept: its bytes, their digest, and what is told beside them."""

    body: str
    digest: str
    version: int
    in_force_from: datetime.date | None

    @property
    def tag(self) -> str:
        return f'"{self.digest}"'


def in_force(type_name: str, key: str) -> Stored | None:
    """Return the version in force now; None when there is none, it is a withdrawal, or the database is away."""
    moment = Moment.present()
    try:
        cursor = _cursor()
        cursor.execute(f"EXECUTE {NAME} (%s, %s, %s, %s)", (type_name, key, moment.at, moment.seen))
        row: tuple[Any, ...] | None = cursor.fetchone()
    except (psycopg2.Error, DatabaseError):
        _forget()
        return None
    return Stored(*row[:-1]) if row and not row[-1] else None


def _cursor() -> Any:
    """Return this thread's cursor on Django's connection; on a new connection the statement is prepared first."""
    connection.ensure_connection()
    raw = connection.connection
    if getattr(_own, "raw", None) is not raw:
        cursor = raw.cursor()
        cursor.execute(f"PREPARE {NAME} (text, text, date, timestamptz) AS {in_force_statement()}")
        _own.raw, _own.cursor = raw, cursor
    return _own.cursor


def _forget() -> None:
    """Prepare anew next time, on a new connection if this one is lost: Django, asked next, must not meet it."""
    _own.raw = None
    connection.errors_occurred = True
    connection.close_if_unusable_or_obsolete()
