"""What a change would do: done for a moment inside a transaction that is always taken back, then told."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from content_models.actions.agencies.holdings import Held, holdings
from content_models.ledger.models import PublicRecord
from content_models.organisation.models import Agency, AgencyChange, Succession


@dataclass(frozen=True)
class Ahead:
    """What would follow: public versions, who ends with which heirs, what they hold."""

    versions: list[dict[str, Any]]
    heirs: list[tuple[str, str, bool]]
    held: list[Held]


def foresee(do: Callable[[], Any], today: datetime.date) -> Ahead:
    """Return what an action would do. Refusals and faults come through as they would in earnest."""
    last = PublicRecord.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    with transaction.atomic():
        done = do()
        told = _told(done, last, today)
        transaction.set_rollback(True)
    return told


def _told(done: list[Any], last: int, today: datetime.date) -> Ahead:
    changes = [one for one in done if isinstance(one, AgencyChange)]
    rows = PublicRecord.objects.filter(pk__gt=last, type="agency").order_by("pk")[:200]
    ids = [pk for change in changes for pk in change.agencies]
    ended = [int(pk) for change in changes for pk in change.plan["heirs"]]
    giving = ended or [one["from"] for change in changes for one in change.plan["handed"]]
    pairs = Succession.objects.filter(from_agency__in=ids).select_related("from_agency", "to_agency").order_by("pk")
    return Ahead(
        [{"row": row, "body": row.data()} for row in rows],
        [(pair.from_agency.name, pair.to_agency.name, pair.whole) for pair in pairs[:400]],
        holdings(list(Agency.objects.filter(pk__in=giving)), today),
    )
