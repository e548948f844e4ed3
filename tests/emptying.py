"""Empties what a test with real transactions wrote, and touches no table that holds nothing."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from content_models.ledger.triggers import APPEND_ONLY

#: Filled when the tables are made, and the same for every test.
MADE = {"auth_permission", "django_content_type"}


def empty(connection: Any) -> None:
    """Delete every row but those; the triggers of append-only tables look away meanwhile."""
    written = _filled(connection) - MADE
    _triggers(connection, "DISABLE", written)
    try:
        # Foreign keys are looked at when the transaction ends: no order has to be kept.
        with transaction.atomic(), connection.cursor() as cursor:
            for table in written:
                cursor.execute(f'DELETE FROM "{table}"')
    finally:
        _triggers(connection, "ENABLE", written)


def _filled(connection: Any) -> set[str]:
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT '{one}' WHERE EXISTS (SELECT 1 FROM \"{one}\")" for one in tables))
        return {name for (name,) in cursor.fetchall()}


def _triggers(connection: Any, verb: str, written: set[str]) -> None:
    with connection.cursor() as cursor:
        for table in written & set(APPEND_ONLY):
            cursor.execute(f"ALTER TABLE {table} {verb} TRIGGER USER")
