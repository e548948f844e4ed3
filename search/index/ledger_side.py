"""What an index must hold, told by the ledger: in sums and one by one."""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection
from django.db.models import Q

from content_models.declaration import registry
from content_models.ledger.event import Event
from content_models.ledger.public_record import PublicRecord
from search.engines.contract import Name, Sums
from search.projection.fields import is_listed
from search.projection.mark import HEAP, HELD, MARK

_ROWS = f"FROM {PublicRecord._meta.db_table} r WHERE {HELD}"


def sums() -> Sums:
    """Return count and sum of marks of each heap of each listed type; one statement over the table."""
    listed = [model.type_name() for model in registry.types() if is_listed(model)]
    with connection.cursor() as cursor:
        told = f"SELECT r.type, {HEAP}, count(*), sum({MARK}) {_ROWS} AND r.type = ANY(%s) GROUP BY 1, 2"
        cursor.execute(told, [listed])
        return {(type_name, heap): (count, total) for type_name, heap, count, total in cursor.fetchall()}


def marks(type_name: str, heap: int) -> dict[Name, int]:
    """Return the versions of one heap with their marks."""
    with connection.cursor() as cursor:
        told = f"SELECT r.type, r.key, r.version, {MARK} {_ROWS} AND r.type = %s AND {HEAP} = %s"
        cursor.execute(told, [type_name, heap])
        return {(name, key, version): mark for name, key, version, mark in cursor.fetchall()}


def on_their_way(names: Collection[Name], position: int) -> set[tuple[str, str]]:
    """Return the records among these of which the feed tells something after a position, or will: no drift yet."""
    unread = Q(entry=None) | Q(entry__position__gt=position)
    keys = {key for _, key, _ in names}
    found = Event.objects.filter(unread, type__in={name for name, _, _ in names}, key__in=keys)
    return set(found.values_list("type", "key"))
