"""Locks rows in one order, whatever order they were asked in: two actions at once wait, never deadlock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from content_models.declaration.artefact import Artefact


def lock_artefacts(records: Iterable[Artefact]) -> dict[tuple[type[Artefact], int], Artefact]:
    """Return the locked rows with their latest revisions and agencies, by (type, id); three queries a type.

    What a row points at is read after the lock: joined to it, it would be what stood before somebody else wrote.
    """
    wanted: dict[type[Artefact], set[int]] = defaultdict(set)
    for record in records:
        wanted[type(record)].add(record.pk)
    locked = {}
    for model in sorted(wanted, key=lambda m: m.type_name()):
        rows = model._base_manager.select_for_update().prefetch_related("latest_revision", "agency")
        for row in rows.filter(pk__in=wanted[model]).order_by("pk"):
            locked[model, row.pk] = row
    return locked
