"""The clocks of an indexed version: copied from the ledger, compared by every search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection

from content_models.ledger.public_record import PublicRecord
from search.engines.postgres.tables import IndexedVersion
from search.projection.mark import MARK

MOVING = PublicRecord.FILLED_LATER
CLOCKS = ("shown_from", "in_force_from", "withdrawn", "successor_type", "successor_key", *MOVING)

#: The ledger's `in_force` condition, said of the copies: a test compares the two.
AS_OF = """
    d.shown_from <= %(seen)s AND d.shown_until IS NULL
    AND (d.in_force_from IS NULL OR d.in_force_from <= %(at)s)
    AND (d.superseded_on IS NULL OR d.superseded_on > %(at)s OR d.superseded_known > %(seen)s)
"""


def clocks_of(record: PublicRecord) -> dict[str, Any]:
    """Return the clock columns of a ledger row."""
    return {name: getattr(record, name) for name in CLOCKS}


def refresh(records: Sequence[tuple[str, str]]) -> None:
    """Read the moving clocks of all versions of these (type, key) from the ledger again, in one statement."""
    if records:
        with connection.cursor() as cursor:
            cursor.execute(_REFRESH, [tuple(set(records))])


_REFRESH = f"""
    UPDATE {IndexedVersion._meta.db_table} d SET mark = {MARK}, {", ".join(f"{name} = r.{name}" for name in MOVING)}
    FROM {PublicRecord._meta.db_table} r
    WHERE (r.type, r.key) IN %s AND (d.type, d.key, d.version) = (r.type, r.key, r.version)
      AND r.called_off IS NULL
      AND ({", ".join(f"d.{name}" for name in MOVING)})
          IS DISTINCT FROM ({", ".join(f"r.{name}" for name in MOVING)})
"""
