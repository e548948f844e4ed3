"""Reads the event feed and indexes the versions it names: the one way by which anything gets into an index."""

from __future__ import annotations

from functools import partial

from django.db import transaction

from content_models.declaration import registry
from content_models.ledger.event import Event
from content_models.ledger.feed_entry import FeedEntry
from search.engines import engines
from search.engines.contract import Engine, Name
from search.index import cursor
from search.index.patience import spared
from search.index.versions import documents_of
from search.projection.fields import is_listed


def catch_up(limit: int = 500) -> int:
    """Read at most `limit` entries for each engine and return how many the hungriest had.

    Each engine has a cursor of its own; one that fails is left alone for a while and goes on later from where it
    stood.
    """
    return max(spared(engine.name, partial(caught_up, engine, limit)) for engine in engines())


def lag() -> int:
    """Return how many entries of the feed are not read yet by the engine that is furthest behind."""
    return cursor.newest() - min(cursor.position(engine.name) for engine in engines())


@transaction.atomic
def caught_up(engine: Engine, limit: int) -> int:
    """Do the same for one engine; fails as a whole: the cursor moves with what was written or not at all."""
    place = cursor.locked(engine.name)
    empty = engine.prepare()
    entries = read(engine, 0 if empty else place.position, limit)
    if entries or empty:
        place.position = entries[-1].position if entries else 0
        place.save(update_fields=["position", "changed_at"])
        if len(entries) < limit or place.position >= cursor.newest():
            engine.arrive()
    return len(entries)


def read(engine: Engine, after: int, limit: int) -> list[FeedEntry]:
    """Index what the next entries name and return them.

    A version is written once however often it is named. The clocks of all versions of a named record are read
    again, because the next version's event is what tells that an earlier one was superseded.
    """
    entries = FeedEntry.objects.filter(position__gt=after).select_related("event").order_by("position")
    some = list(entries[:limit])
    if some:
        _take(engine, [entry.event for entry in some], some[-1].position)
    return some


def _take(engine: Engine, events: list[Event], position: int) -> None:
    listed = {model.type_name() for model in registry.types() if is_listed(model)}
    named = [event for event in events if event.type in listed and event.key]
    names: list[Name] = list(dict.fromkeys((e.type, e.key, e.version) for e in named if e.version is not None))
    engine.put(documents_of(engine.missing(names)), position)
    engine.refresh([(event.type, event.key) for event in named], position)
