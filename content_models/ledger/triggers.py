"""Append-only by the database itself: triggers refuse what no code of ours would do.

They are installed after every migrate, because a table made without migrations would otherwise have none.
"""

from __future__ import annotations

from typing import Any

#: Table -> columns that may still change. `future` columns only while their old value lies ahead.
APPEND_ONLY: dict[str, tuple[str, ...]] = {
    "ledger_event": ("visible_from", "public"),
    "ledger_feedentry": (),
    "ledger_publicfile": (),
    "ledger_publicrecord": ("shown_from", "superseded_on", "superseded_known", "shown_until", "called_off"),
    "ledger_takedown": (),
    "moderation_signaturerecord": (),
}
#: Later columns that are filled from the start: what nobody saw yet may wait longer or less, never be shown before now.
ONLY_AHEAD = ("shown_from", "visible_from")
#: When a change of such a column is refused, where another column decides it.
REFUSED_WHILE = {
    # What was told of nobody yet may become nobody's business; never the other way.
    ("ledger_event", "public"): "NEW.public OR OLD.visible_from IS NULL OR OLD.visible_from <= clock_timestamp()",
    ("ledger_publicrecord", "called_off"): "OLD.called_off IS NOT NULL OR OLD.shown_from <= clock_timestamp()",
    # A day past still moves while nobody was told of it.
    ("ledger_publicrecord", "superseded_on"): (
        "OLD.superseded_on <= clock_timestamp() AND "
        "(OLD.superseded_known IS NULL OR OLD.superseded_known <= clock_timestamp())"
    ),
}
SUFFIXES = ("no_change", "no_removal", "no_truncate", "noted")

FUNCTION = """
CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'bảng % chỉ được ghi thêm', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$
"""

#: Each event waits for its place in the feed from the moment it is written. Those of an older release, or written while
#: the trigger was off, are found once, here: the sequencer never looks through all that ever happened.
NOTING = """
CREATE OR REPLACE FUNCTION ledger_note_unplaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO ledger_unplaced (event_id) SELECT id FROM written; RETURN NULL; END $$;
CREATE TRIGGER ledger_event_noted AFTER INSERT ON ledger_event REFERENCING NEW TABLE AS written
FOR EACH STATEMENT EXECUTE FUNCTION ledger_note_unplaced();
INSERT INTO ledger_unplaced (event_id) SELECT e.id FROM ledger_event e
WHERE NOT EXISTS (SELECT 1 FROM ledger_feedentry f WHERE f.event_id = e.id) ON CONFLICT DO NOTHING
"""


def arm(connection: Any) -> None:
    """Put the triggers on every append-only table that exists; safe to call again."""
    disarm(connection)
    with connection.cursor() as cursor:
        cursor.execute(FUNCTION)
        for table, later in _present(connection).items():
            changed = _changed(connection, table, later)
            refuse = "EXECUTE FUNCTION ledger_refuse()"
            cursor.execute(
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({changed}) {refuse}"
            )
            cursor.execute(f"CREATE TRIGGER {table}_no_removal BEFORE DELETE ON {table} FOR EACH ROW {refuse}")
            cursor.execute(f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} {refuse}")
        if "ledger_unplaced" in connection.introspection.table_names(cursor):
            cursor.execute(NOTING)


def disarm(connection: Any) -> None:
    """Take the triggers off: only a test's teardown, and a migration that rebuilds a table, may ask for it."""
    with connection.cursor() as cursor:
        for table in _present(connection):
            for suffix in SUFFIXES:
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{suffix} ON {table}")


def _present(connection: Any) -> dict[str, tuple[str, ...]]:
    tables = set(connection.introspection.table_names())
    return {table: later for table, later in APPEND_ONLY.items() if table in tables}


def _changed(connection: Any, table: str, later: tuple[str, ...]) -> str:
    """The condition under which an update is refused: any frozen column, or a later one that is already past."""
    with connection.cursor() as cursor:
        columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    later = tuple(column for column in later if column in columns)
    frozen = [f'OLD."{c}" IS DISTINCT FROM NEW."{c}"' for c in columns if c not in later]
    past = [
        f'(OLD."{c}" IS DISTINCT FROM NEW."{c}" AND OLD."{c}" IS NOT NULL AND OLD."{c}" <= clock_timestamp())'
        for c in later
        if (table, c) not in REFUSED_WHILE
    ]
    past += [
        f'(OLD."{c}" IS DISTINCT FROM NEW."{c}" AND ({REFUSED_WHILE[table, c]}))'
        for c in later
        if (table, c) in REFUSED_WHILE
    ]
    back = [
        f'(OLD."{c}" IS DISTINCT FROM NEW."{c}" AND '
        f'(OLD."{c}" IS NULL OR NEW."{c}" IS NULL OR NEW."{c}" <= clock_timestamp()))'
        for c in later
        if c in ONLY_AHEAD
    ]
    return " OR ".join([*frozen, *past, *back])
