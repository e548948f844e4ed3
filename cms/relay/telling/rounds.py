"""One round of telling: several subscriptions side by side, the changes of one record one after the other."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed

from django.db.models import Q

from cms.relay.telling.message import body_of, headers_of
from cms.relay.telling.owing import owe
from cms.relay.telling.posting import Outcome, post
from cms.relay.telling.settling import refuses_only_this, settle
from content_models.ledger.subscription import Delivery, Subscription
from content_models.organisation.instant import now

#: Subscriptions told at once, messages to each in a round, and seconds after which no further one is begun.
SIDE_BY_SIDE, A_ROUND, PATIENCE = 8, 20, 10.0
#: After so long a claim of a process that died ends; longer than any round.
CLAIM = datetime.timedelta(seconds=60)

Letter = tuple[Delivery, bytes]


def tell_subscribers() -> int:
    """Tell what is owed and due; return how many messages were tried or made ready."""
    made, at = owe(), now()
    rows = [row for row in _due(at) if _claim(row, at)]
    if not rows:
        return made
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        told = [pool.submit(_told, row.address, row.secrets_at(at), _letters(row, at)) for row in rows]
        tried = sum(_settled(one.result()) for one in as_completed(told))
    Subscription.objects.filter(pk__in=[row.pk for row in rows]).update(claimed_until=None)
    return made + tried


def _due(at: datetime.datetime) -> list[Subscription]:
    free = (Q(rests_until=None) | Q(rests_until__lte=at)) & (Q(claimed_until=None) | Q(claimed_until__lte=at))
    owed = Delivery.objects.filter(Delivery.OPEN, next_at__lte=at).values("subscription")
    rows = Subscription.objects.filter(free, stopped_at=None, pk__in=owed)
    return list(rows.order_by("rests_until", "pk")[:SIDE_BY_SIDE])


def _claim(row: Subscription, at: datetime.datetime) -> bool:
    """Keep a subscription from every other process; what it dies with is sent again under the same id."""
    free = Q(claimed_until=None) | Q(claimed_until__lte=at)
    return bool(Subscription.objects.filter(free, pk=row.pk).update(claimed_until=at + CLAIM))


def _letters(row: Subscription, at: datetime.datetime) -> list[Letter]:
    """Return what is due: of each record its earliest change only."""
    rows = Delivery.objects.filter(Delivery.OPEN, subscription=row).order_by("type", "key", "entry")
    firsts = rows.distinct("type", "key").values("pk")
    due = Delivery.objects.filter(pk__in=firsts, next_at__lte=at).select_related("entry__event").order_by("entry")
    return [(one, body_of(one.entry)) for one in due[:A_ROUND]]


def _told(address: str, keys: list[bytes], letters: list[Letter]) -> list[tuple[Delivery, Outcome]]:
    """Send one after the other, until the other side seems not to be there. Asks the database nothing."""
    return list(_sent(address, keys, letters))


def _sent(address: str, keys: list[bytes], letters: list[Letter]) -> Iterator[tuple[Delivery, Outcome]]:
    until = time.monotonic() + PATIENCE
    for delivery, body in letters:
        if time.monotonic() > until:
            return
        outcome = post(address, body, headers_of(delivery.entry, body, keys, int(time.time())))
        yield delivery, outcome
        if not (outcome.taken or refuses_only_this(outcome)):
            return


def _settled(told: list[tuple[Delivery, Outcome]]) -> int:
    for delivery, outcome in told:
        settle(delivery, outcome, now())
    return len(told)
