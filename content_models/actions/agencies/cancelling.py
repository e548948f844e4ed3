"""Hủy: a change that still waits for its day is taken back, and the public is told so."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from content_models.actions.agencies.ground import Ground, organises
from content_models.actions.agencies.making_public import Turn, agency_event, make_public
from content_models.actions.agencies.paths import hold_tree
from content_models.actions.refusal import refuse_unless
from content_models.ledger.agency_versions import AGENCY_TYPE, latest_versions
from content_models.ledger.event import events
from content_models.ledger.public_record import PublicRecord
from content_models.organisation.agency import Agency, Succession
from content_models.organisation.agency_change import AgencyChange
from content_models.organisation.instant import day_of, now


@transaction.atomic
def cancel(changes: Sequence[AgencyChange], account: Any, reason: str) -> None:
    """Cancel changes. Refused from their day on, without a reason, and to whom could not have decided them.

    An agency founded for a change is not founded either; its code stays taken.
    """
    at = now()
    refuse_unless(reason.strip(), "Hủy phải nêu lý do.")
    hold_tree()
    ids = [change.pk for change in changes]
    for row in AgencyChange.objects.select_for_update().filter(pk__in=ids).order_by("pk"):
        refuse_unless(row.applied_at is None and row.cancelled_at is None, "Thay đổi này không còn chờ nữa.")
        refuse_unless(row.on > day_of(at) or row.fault, "Đã đến ngày có hiệu lực, không hủy được nữa.")
        _undo(row, account, reason.strip(), at)
    AgencyChange.objects.filter(pk__in=ids).update(cancelled_at=at)


def _undo(row: AgencyChange, account: Any, reason: str, at: datetime.datetime) -> None:
    subjects = list(Agency.objects.select_for_update().filter(pk__in=row.agencies).order_by("pk"))
    brought = {int(pk) for pk in row.plan["parents"]} - {int(pk) for pk in row.plan["heirs"]}
    for agency in subjects:
        mine = organises(account, agency) or agency.pk in brought
        refuse_unless(mine, f"Bạn không có quyền thay đổi tổ chức của {agency}.")
    Agency.objects.filter(pk__in=[int(pk) for pk in row.plan["heirs"]]).update(ends_on=None)
    Succession.objects.filter(from_agency__in=row.agencies, on=row.on).delete()
    ground = Ground(row.on, row.basis, reason)
    make_public(_restored(subjects, row.on), "cancel_agency_change", ground, account, at)
    _unfound(Agency.objects.filter(pk__in=row.plan["founded"]), ground, account, at)
    data = {"change": row.pk, "verb": row.verb, "on": row.on.isoformat()}
    silent = [one for one in subjects if one.code not in latest_versions([one.code])]
    events([agency_event(one, "cancel_agency_change", account, at, reason, data) for one in silent])


def _restored(agencies: Sequence[Agency], on: datetime.date) -> list[Turn]:
    """What agencies go on as from the day: as they were told before the change was."""
    newest = latest_versions([agency.code for agency in agencies])
    turns = []
    for agency in agencies:
        row = newest.get(agency.code)
        if row is not None and row.version > 1:
            before = PublicRecord.objects.get(type=AGENCY_TYPE, key=agency.code, version=row.version - 1)
            turns.append(Turn(agency, before.data(), on))
    return turns


def _unfound(agencies: Any, ground: Ground, account: Any, at: datetime.datetime) -> None:
    last = ground.on - datetime.timedelta(days=1)
    agencies.update(ends_on=last)
    facts = {"ends_on": last.isoformat()}
    make_public([Turn(agency, facts, ground.on) for agency in agencies], "cancel_agency_change", ground, account, at)
