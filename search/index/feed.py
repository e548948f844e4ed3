"""Reads the event feed and indexes the versions it names: the one way by which anything gets into the index."""

from __future__ import annotations

from django.db import transaction

from content_models.declaration import registry
from content_models.ledger.event import Event
from content_models.ledger.feed_entry import FeedEntry
from search.engines import engine
from search.engines.contract import Name
from search.index import cursor
from search.index.versions import documents_of
from search.projection.fields import is_listed


@transaction.atomic
def catch_up(limit: int = 500) -> int:
    """Read at most `limit` entries after the cursor, index what they name, return how many were read.

    A version is written once however often it is named. The clocks of all versions of a named record are read
    again, because the next version's event is what tells that an earlier one was superseded. Fails as a whole: the
    cursor moves with the rows or not at all.
    """
    place = cursor.locked()
    entries = FeedEntry.objects.filter(position__gt=place.position).select_related("event").order_by("position")
    read = list(entries[:limit])
    if not read:
        return 0
    _take([entry.event for entry in read])
    place.position = read[-1].position
    place.save(update_fields=["position", "changed_at"])
    return len(read)


def lag() -> int:
    """Return how many entries of the feed are not read yet."""
    return cursor.newest() - cursor.position()


def _take(events: list[Event]) -> None:
    listed = {model.type_name() for model in registry.types() if is_listed(model)}
    named = [event for event in events if event.type in listed and event.key]
    names: list[Name] = list(dict.fromkeys((e.type, e.key, e.version) for e in named if e.version is not None))
    index = engine()
    index.put(documents_of(index.missing(names)))
    index.refresh([(event.type, event.key) for event in named])
