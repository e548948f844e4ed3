"""Turns the feed into deliveries: what each subscription is still owed, in order, and never without bound."""

from __future__ import annotations

from django.db import transaction

from content_models.declaration import registry
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.feed_entry import FeedEntry
from content_models.ledger.subscription import Delivery, Subscription
from content_models.organisation.instant import now

#: Deliveries that may wait for one subscription, and entries of the feed read for it at once: what is beyond waits in
#: the feed, which costs nothing.
MOST_WAITING, A_BATCH = 500, 500


def owe() -> int:
    """Read on in the feed for every subscription; return how many deliveries that made."""
    rows = Subscription.objects.filter(stopped_at=None).order_by("pk").values_list("pk", "position")
    newest = FeedEntry.objects.order_by("-position").values_list("position", flat=True).first() or 0
    return sum(_owed(pk) for pk, position in rows if position < newest)


@transaction.atomic
def _owed(pk: int) -> int:
    row = Subscription.objects.select_for_update(skip_locked=True).filter(pk=pk, stopped_at=None).first()
    if row is None or Delivery.objects.filter(Delivery.OPEN, subscription=row).count() >= MOST_WAITING:
        return 0
    entries = FeedEntry.objects.filter(position__gt=row.position).select_related("event").order_by("position")
    read = list(entries[:A_BATCH])
    if not read:
        return 0
    known = {model.type_name() for model in registry.artefacts()} | {AGENCY_TYPE}
    told = known & set(row.types) if row.types else known
    at = now()
    made = Delivery.objects.bulk_create(
        (
            Delivery(subscription=row, entry=entry, type=entry.event.type, key=entry.event.key, next_at=at)
            for entry in read
            if entry.event.public and entry.event.key and entry.event.type in told
        ),
        ignore_conflicts=True,
    )
    row.position = read[-1].position
    row.save(update_fields=["position"])
    return len(made)
