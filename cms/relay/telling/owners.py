"""Writes to the owner of a subscription that stopped by itself, and removes what was delivered long ago."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db.models import Q

from content_models.ledger.subscription import Delivery, Subscription
from content_models.ports import Letter, letters_go_out, send

SUBJECT = "Minh Bạch: một nơi nhận tin đã dừng"
#: For how long what was delivered is kept.
KEPT = datetime.timedelta(days=30)
A_ROUND = 20


def write_to_owners(at: datetime.datetime) -> int:
    """Send the letters that are owed; one that cannot be sent is tried in the next round. Return how many went."""
    if not letters_go_out():
        return 0
    owed = Subscription.objects.exclude(stopped_why__in=("", Subscription.Why.BY_HAND)).filter(told_at=None)
    return sum(_written(row, at) for row in owed.exclude(owner__email="").select_related("owner")[:A_ROUND])


def _written(row: Subscription, at: datetime.datetime) -> int:
    try:
        send(Letter(row.owner.email, SUBJECT, _text(row)))
    except OSError:
        return 0
    return Subscription.objects.filter(pk=row.pk).update(told_at=at)


def _text(row: Subscription) -> str:
    address = f"{settings.WAGTAILADMIN_BASE_URL}/quan-tri/noi-nhan-tin/{row.pk}/"
    why = Subscription.Why(row.stopped_why).label
    lines = [f"Nơi nhận tin “{row.name}” đã dừng.", f"Lý do: {why}.", "Tin chưa gửi vẫn được giữ."]
    return "\n".join([*lines, "", f"Sửa bên nhận, rồi cho gửi tiếp tại: {address}", ""])


def forget_delivered(at: datetime.datetime) -> int:
    """Remove deliveries that are over since long; the feed has everything still."""
    over = Q(delivered_at__lt=at - KEPT) | Q(given_up_at__lt=at - KEPT)
    return Delivery.objects.filter(over).delete()[0]
