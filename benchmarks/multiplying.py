"""Makes many rows out of some in one statement of the database: a hundred thousand in seconds, not hours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from content_models.catalogue.models import Procedure
from content_models.ledger.models import Event, PublicRecord

#: The code of copy number n: shaped like a national one, and no national one begins with 9.
CODE = "'9.' || lpad(n.n::text, 6, '0')"
#: Fifty-two titles would stand in fifty-two heaps; a number in front spreads the copies evenly over the order.
_PLACE = "(n.n::bigint * 7919 %% 1000000)"
_SORT_KEY = f"lpad({_PLACE}::text, 6, '0') || ' ' || s.sort_key"
#: Two sectors beside those of the sample: of one copy in 5 000, and of the last copies of the order, one in 100.
RARE, LAST = "Lĩnh vực hiếm", "Lĩnh vực cuối"
_SECTOR = f"""CASE WHEN n.n %% 5000 = 0 THEN '{RARE}' WHEN {_PLACE} >= 990000 THEN '{LAST}'
    ELSE s.facets->>'sector' END"""
_BODY = f"""replace(replace(s.body, '"' || s.key || '"', '"' || {CODE} || '"'),
    '"sector":' || to_json(s.facets->>'sector')::text, '"sector":' || to_json({_SECTOR})::text)"""


def public_records(count: int) -> None:
    """Copy the published procedures until there are `count` more, each with its own code, bytes and digest."""
    changed = {
        "key": CODE,
        "body": _BODY,
        "digest": f"encode(sha256(convert_to({_BODY}, 'UTF8')), 'hex')",
        "sort_key": _SORT_KEY,
        "facets": f"jsonb_set(s.facets, '{{sector}}', to_jsonb({_SECTOR}))",
    }
    copy(PublicRecord, count, changed, "type = 'procedure'")


def draft_procedures(count: int, agency: int, other: int) -> None:
    """Copy procedures as drafts: one in 100 at agency `other`. A copy shares its source's revision, as columns need."""
    changed = {
        "key": CODE,
        "code": CODE,
        "folded": f"replace(s.folded, s.code, {CODE})",
        "sort_key": _SORT_KEY,
        "agency_id": f"CASE WHEN n.n %% 100 = 0 THEN {other} ELSE {agency} END",
        "version": "0",
        "live": "false",
        "live_revision_id": "NULL",
        "has_unpublished_changes": "true",
        "submitted": "false",
    }
    copy(Procedure, count, changed, "version > 0")


def waiting_events(count: int) -> None:
    """Copy events that have no place in the feed yet."""
    copy(Event, count, {"uuid": "gen_random_uuid()"}, "id <= (SELECT min(id) + 500 FROM ledger_event)")


def copy(model: Any, count: int, changed: dict[str, str], which: str) -> None:
    """Insert `count` rows: each column as in its source row `s`, or as `changed` says; `n.n` counts from 0."""
    table, own = model._meta.db_table, [field.column for field in model._meta.concrete_fields if not field.primary_key]
    shown = ", ".join(changed.get(column, f's."{column}"') for column in own)
    names = ", ".join(f'"{column}"' for column in own)
    with connection.cursor() as cursor, indexed_afterwards(cursor, table):
        cursor.execute(
            f"""
            INSERT INTO {table} ({names})
            WITH source AS (
                SELECT *, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS sources
                FROM {table} WHERE {which}
            )
            SELECT {shown} FROM generate_series(0, %s - 1) AS n(n) JOIN source s ON s.place = n.n %% s.sources
            """,
            [count],
        )


@contextmanager
def indexed_afterwards(cursor: Any, table: str) -> Iterator[None]:
    """Leave out a table's indexes, except those of its constraints, and make them once the rows are in: far quicker."""
    cursor.execute(
        """SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s
           AND indexname NOT IN (SELECT conname FROM pg_constraint)""",
        [table],
    )
    indexes = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(f'DROP INDEX "{name}"')
    yield
    cursor.execute("SET maintenance_work_mem = '512MB'")
    for _, definition in indexes:
        cursor.execute(definition)
    cursor.execute("RESET maintenance_work_mem")
