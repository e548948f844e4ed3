"""How far the feed was read for each engine, and the lock that makes an index's writer the only one."""

from __future__ import annotations

from content_models.ledger.feed_entry import FeedEntry
from search.engines.contract import POSTGRESQL
from search.models import IndexCursor

#: Cursors by engine; the first was there before there were two.
_NAMES = {POSTGRESQL: "versions"}


def locked(engine: str, purpose: str = "") -> IndexCursor:
    """Return the cursor, held until the transaction ends; a second writer waits here and reads on from there.

    `purpose` names another lock of the same engine.
    """
    name = _NAMES.get(engine, engine) + purpose
    IndexCursor.objects.get_or_create(name=name)
    return IndexCursor.objects.select_for_update().get(name=name)


def position(engine: str) -> int:
    """Return the position read last, 0 when nothing was."""
    name = _NAMES.get(engine, engine)
    return IndexCursor.objects.filter(name=name).values_list("position", flat=True).first() or 0


def newest() -> int:
    """Return the newest position of the feed, 0 when it is empty."""
    return FeedEntry.objects.order_by("-position").values_list("position", flat=True).first() or 0
