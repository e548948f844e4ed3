"""Gives committed events their place in the feed. One sequencer at a time; writers never wait for it.

Ids are given before commit, so a reader by id misses late commits (59 of 480, measured); positions are not.
"""

from __future__ import annotations

from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now

from content_models.declaration.body import canonical, digest
from content_models.ledger.event import Event
from content_models.ledger.feed_entry import FeedEntry
from content_models.ledger.unplaced import Unplaced

#: The advisory lock of the sequencer: any number, only ours.
LOCK = 20_260_701


def sequence(batch: int = 1000) -> int:
    """Place the events that wait and may be known; return how many. A second sequencer returns 0 at once."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
            if not cursor.fetchone()[0]:
                return 0
        last = FeedEntry.objects.order_by("-position").first()
        position, chain = (last.position, last.digest) if last else (0, "")
        entries = []
        for event in waiting()[:batch]:
            position, chain = position + 1, link(chain, event)
            entries.append(FeedEntry(position=position, event=event, digest=chain))
        FeedEntry.objects.bulk_create(entries)
        if entries:
            Unplaced.objects.filter(pk__in=[entry.event_id for entry in entries]).delete()
        return len(entries)


def hold() -> None:
    """Keep every sequencer from giving places until the caller's transaction ends; waits for one that works."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def waiting() -> object:
    """Events without a place; what a decision makes public later waits for its day."""
    due = Q(visible_from=None) | Q(visible_from__lte=Now())
    return Event.objects.filter(due, unplaced__isnull=False).order_by("id")


def link(chain: str, event: Event) -> str:
    """Return the digest that ties an event to everything before it."""
    return digest(f"{chain}|{canonical(event.sealed())}")
