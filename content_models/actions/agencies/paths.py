"""Gives every agency its path, from the roots down; records store the agency, so nothing else moves."""

from __future__ import annotations

from django.db import connection

SETTLE = """
    WITH RECURSIVE tree(id, path) AS (
        SELECT id, id || '.' FROM organisation_agency WHERE parent_id IS NULL
        UNION ALL
        SELECT below.id, tree.path || below.id || '.'
        FROM organisation_agency below JOIN tree ON below.parent_id = tree.id
    )
    UPDATE organisation_agency agency SET path = tree.path FROM tree
    WHERE agency.id = tree.id AND agency.path <> tree.path RETURNING agency.id
"""
#: Names the lock below among the advisory locks of the database.
TREE = 20_250_701


def hold_tree() -> None:
    """Let changes of the tree wait for each other to the end of the transaction.

    What one may do depends on where all others stand: two moves that share no row could make a circle.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TREE])


def settle_paths() -> list[int]:
    """Bring paths up to the present superiors and return the ids of the agencies whose path changed. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(SETTLE)
        return [row[0] for row in cursor.fetchall()]
