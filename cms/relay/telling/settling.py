"""What follows from a try: done, tried again ever later, given up, or the whole subscription stopped."""

from __future__ import annotations

import datetime
import logging

from django.db import transaction

from cms.relay.telling.posting import Outcome
from content_models.ledger.subscription import Delivery, Subscription

log = logging.getLogger("minh_bach.relay")
#: Waits after the first tries, then the last for ever; and when it is enough.
WAITS = [datetime.timedelta(seconds=one) for one in (5, 30, 120, 600, 1800, 3600, 7200, 14400)]
ENOUGH = datetime.timedelta(days=3)
GONE = 410


def wait_after(tries: int) -> datetime.timedelta:
    """Return how long to wait after so many failures in a row."""
    return WAITS[min(tries, len(WAITS)) - 1]


@transaction.atomic
def settle(delivery: Delivery, outcome: Outcome, at: datetime.datetime) -> None:
    """Note what became of a try, at the delivery and at its subscription."""
    row = Subscription.objects.select_for_update().get(pk=delivery.subscription_id)
    delivery.status, delivery.fault = outcome.status, outcome.fault
    if outcome.taken:
        delivery.delivered_at, row.failing_since, row.rests_until, row.tries = at, None, None, 0
    else:
        _failed(delivery, row, outcome, at)
    delivery.save()
    row.save(update_fields=["failing_since", "rests_until", "tries", "stopped_at", "stopped_why"])


def _failed(delivery: Delivery, row: Subscription, outcome: Outcome, at: datetime.datetime) -> None:
    delivery.tries += 1
    delivery.first_failed_at = delivery.first_failed_at or at
    delivery.next_at = at + wait_after(delivery.tries)
    row.failing_since, row.tries = row.failing_since or at, row.tries + 1
    if refuses_only_this(outcome):
        # Others may well be taken; only this record's later changes wait behind it.
        delivery.given_up_at = at if at - delivery.first_failed_at >= ENOUGH else None
    else:
        row.rests_until = at + wait_after(row.tries)
    if outcome.status == GONE:
        _stop(row, Subscription.Why.GONE, at)
    elif at - row.failing_since >= ENOUGH:
        _stop(row, Subscription.Why.FAILING, at)


def refuses_only_this(outcome: Outcome) -> bool:
    """Tell whether the other side is there and refuses this one message."""
    return outcome.status is not None and 400 <= outcome.status < 500 and outcome.status not in (GONE, 408, 429)


def _stop(row: Subscription, why: str, at: datetime.datetime) -> None:
    row.stopped_at, row.stopped_why = at, why
    log.error("Nơi nhận tin %s dừng: %s", row.pk, Subscription.Why(why).label)
