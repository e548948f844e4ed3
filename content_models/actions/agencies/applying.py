"""Does what was decided, on its day: names, places in the tree, duties, things handed over. Safe to run again.

Each change is one transaction: it is done whole and marked so, or it waits for the next round.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from content_models.actions.agencies.change_rules import refuse_circles
from content_models.actions.agencies.handing_over import hand_over
from content_models.actions.agencies.making_public import agency_event
from content_models.actions.agencies.paths import hold_tree, settle_paths
from content_models.actions.agencies.rehoming import beside_heirs, rehome_duties, release_mending
from content_models.actions.refusal import Refused
from content_models.declaration.fold import sort_key
from content_models.ledger.event import events
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange
from content_models.organisation.instant import day_of, now

log = logging.getLogger("minh_bach.agencies")


def apply_due(most: int = 50) -> int:
    """Do the changes whose day has come, each in a transaction of its own; return how many. One query when none is."""
    due = AgencyChange.waiting().filter(on__lte=day_of(timezone.now()), fault="").order_by("on", "pk")
    return sum(_apply_one(pk) for pk in list(due.values_list("pk", flat=True)[:most]))


def _apply_one(pk: int) -> int:
    try:
        with transaction.atomic():
            hold_tree()
            row = AgencyChange.waiting().select_for_update(skip_locked=True).filter(pk=pk).first()
            if row is None:
                return 0
            at = now()
            apply_changes([row], at)
            agencies = Agency.objects.filter(pk__in=row.agencies).order_by("pk")
            data = {"change": row.pk, "verb": row.verb, "on": row.on.isoformat(), "basis": row.basis}
            events([agency_event(one, "apply_agency_change", None, at, row.reason, data) for one in agencies])
            return 1
    except Refused as refusal:
        log.warning("Thay đổi tổ chức %s không thực hiện được: %s", pk, refusal)
        AgencyChange.objects.filter(pk=pk).update(fault=str(refusal))
        return 0


def apply_changes(changes: Sequence[AgencyChange], at: datetime.datetime) -> None:
    """Do changes now; the caller holds the transaction."""
    words = {int(pk): own for change in changes for pk, own in change.plan["words"].items()}
    parents = {int(pk): above for change in changes for pk, above in change.plan["parents"].items()}
    heirs = {int(pk): heir for change in changes for pk, heir in change.plan["heirs"].items()}
    _rename(words)
    if parents or heirs:
        _move(parents, heirs)
    release_mending(list(heirs))
    for change in changes:
        for handed in change.plan["handed"]:
            hand_over(handed, change, at)
    AgencyChange.objects.filter(pk__in=[change.pk for change in changes]).update(applied_at=at)


def _rename(words: dict[int, dict[str, str]]) -> None:
    rows = list(Agency.objects.filter(pk__in=words))
    for row in rows:
        for name, value in words[row.pk].items():
            setattr(row, name, value)
        row.sort_key = sort_key(row.name)
    if rows:
        Agency.objects.bulk_update(rows, ["name", "short_name", "kind", "tier", "sort_key"], batch_size=1000)


def _move(parents: dict[int, int | None], heirs: dict[int, int | None]) -> None:
    refuse_circles(parents)
    rows = list(Agency.objects.filter(pk__in=parents))
    for row in rows:
        row.parent_id = parents[row.pk]
    Agency.objects.bulk_update(rows, ["parent"], batch_size=1000)
    beside_heirs({*parents, *(heir for heir in heirs.values() if heir)})
    rehome_duties(settle_paths())
