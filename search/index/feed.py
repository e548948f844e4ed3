"""Reads the event feed and indexes the versions it names: the one way by which anything gets into an index."""

from __future__ import annotations

from functools import partial

from django.db import transaction

from content_models.ledger.feed_entry import FeedEntry
from search.engines import engines
from search.engines.contract import Engine
from search.index import cursor
from search.index.aside import set_aside
from search.index.patience import spared
from search.index.taking import UNAVAILABLE, Record, take
from search.models import IndexCursor

#: Entries whose reader died so often are read one at a time; one that killed its reader so often is set aside.
ALONE_AFTER, ASIDE_AFTER = 2, 6
KILLED = "Tiến trình dừng giữa chừng khi ghi bản này."


def catch_up(limit: int = 500, only: str = "") -> int:
    """Read at most `limit` entries for each engine, or for one, and return how many the hungriest had.

    Each engine has a cursor of its own; one that fails is left alone for a while and goes on later from where it
    stood.
    """
    return max((spared(engine.name, partial(caught_up, engine, limit)) for engine in engines(only)), default=0)


def lag() -> int:
    """Return how many entries of the feed are not read yet by the engine that is furthest behind."""
    return cursor.newest() - min(cursor.position(engine.name) for engine in engines())


def caught_up(engine: Engine, limit: int) -> int:
    """Do the same for one engine; fails as a whole: the cursor moves with what was written or not at all."""
    begun = cursor.begin(engine.name)
    try:
        with transaction.atomic():
            return _caught_up(engine, limit, begun)
    except UNAVAILABLE:
        cursor.not_to_blame(engine.name)
        raise


def _caught_up(engine: Engine, limit: int, begun: int) -> int:
    place = cursor.locked(engine.name)
    empty = engine.prepare()
    _look_at(place, engine.identity(), empty)
    entries = entries_after(0 if empty else place.position, 1 if begun > ALONE_AFTER else limit)
    if entries or empty:
        _put_in(engine, entries, begun > ASIDE_AFTER)
        place.position = entries[-1].position if entries else 0
        place.save(update_fields=["position", "changed_at"])
        if len(entries) < limit or place.position >= cursor.newest():
            engine.arrive()
    _settle(place, begun)
    return len(entries)


def _look_at(place: IndexCursor, identity: str, empty: bool) -> None:
    """Doubt an index that is not the one which was written to the last time, unless it is new and filled from zero."""
    if place.identity != identity:
        place.doubted = place.doubted or not empty
        place.identity = identity
        place.save(update_fields=["identity", "doubted"])


def _settle(place: IndexCursor, begun: int) -> None:
    """Count anew, but go on one at a time until the entry that kills was found or the feed is read to its end."""
    alone = ALONE_AFTER < begun <= ASIDE_AFTER and place.position < cursor.newest()
    if place.begun:
        IndexCursor.objects.filter(pk=place.pk).update(begun=ALONE_AFTER if alone else 0)


def _put_in(engine: Engine, entries: list[FeedEntry], deadly: bool) -> None:
    if not entries:
        return
    last, events = entries[-1].position, [entry.event for entry in entries]
    refused: dict[Record, str] = {(e.type, e.key): KILLED for e in events} if deadly else take(engine, events, last)
    set_aside(engine.name, refused, last)


def entries_after(position: int, limit: int) -> list[FeedEntry]:
    """Return the next entries of the feed with their events."""
    entries = FeedEntry.objects.filter(position__gt=position).select_related("event").order_by("position")
    return list(entries[:limit])
