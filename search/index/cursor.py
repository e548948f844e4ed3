"""How far the feed was read, and the lock that makes the index's writer the only one."""

from __future__ import annotations

from content_models.ledger.feed_entry import FeedEntry
from search.models import IndexCursor

INDEX = "versions"


def locked() -> IndexCursor:
    """Return the cursor, held until the transaction ends; a second writer waits here and reads on from there."""
    IndexCursor.objects.get_or_create(name=INDEX)
    return IndexCursor.objects.select_for_update().get(name=INDEX)


def position() -> int:
    """Return the position read last, 0 when nothing was."""
    return IndexCursor.objects.filter(name=INDEX).values_list("position", flat=True).first() or 0


def newest() -> int:
    """Return the newest position of the feed, 0 when it is empty."""
    return FeedEntry.objects.order_by("-position").values_list("position", flat=True).first() or 0
