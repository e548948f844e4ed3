"""Đôn đốc (C-19): a superior reminds units below, each reports, and what was found is concluded and kept."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet

from content_models.actions.refusal import refuse_unless
from content_models.actions.reminding import remind_of
from content_models.declaration.roles import Role
from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.ledger.event import Event, events
from content_models.moderation.duty import Duty
from content_models.moderation.reminder import Stage
from content_models.moderation.urging import Urging
from content_models.organisation.agency import Agency
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.reckon import reckon
from content_models.organisation.held import Held, held_by
from content_models.organisation.instant import day_of, now
from content_models.organisation.rights import holds_at

#: Who follows the units below: leaders, those who control procedures, those who inspect.
URGERS = (Role.AGENCY_LEADER, Role.PROCEDURE_CONTROLLER, Role.AUDITOR)
#: Who answers for a unit.
ANSWERS = Role.AGENCY_LEADER
MOST_UNITS, LONGEST, MOST_DAYS = 500, 4_000, 60


def units_below(account: Any) -> QuerySet[Agency]:
    """The agencies strictly below those at which the account follows units, as they exist today."""
    scope = Q(pk__in=[])
    for held in _posts(account):
        scope |= Q(path__startswith=held.path) & ~Q(pk=held.agency_id)
    return Agency.objects.filter(scope, Agency.exists_on(day_of(now())))


def _posts(account: Any) -> list[Held]:
    return [held for held in held_by(account) if held.role in URGERS]


def superior_post(account: Any, unit: Agency) -> Held | None:
    """The role by which an account follows a unit: held above it, never at it."""
    above = [h for h in _posts(account) if unit.path.startswith(h.path) and h.agency_id != unit.pk]
    return min(above, key=lambda held: (held.stands_for or 0, -len(held.path)), default=None)


@transaction.atomic
def urge(
    units: Sequence[Agency],
    account: Any,
    words: str,
    working_days: int = 5,
    counted: Mapping[int, Mapping[str, int]] | None = None,
) -> list[Urging]:
    """Remind units and return what was written; each gets a duty to report within so many working days.

    `counted` is what stood on the board, by agency id. Refused for a unit that does not lie below, without
    words, and for more units, words or days than there is a reason for. All are reminded, or none.
    """
    at, text = now(), words.strip()
    refuse_unless(units, "Chọn ít nhất một đơn vị.")
    refuse_unless(len(units) <= MOST_UNITS, f"Một lần nhắc nhiều nhất {MOST_UNITS} đơn vị.")
    refuse_unless(0 < len(text) <= LONGEST, f"Nêu nội dung nhắc, nhiều nhất {LONGEST:,} ký tự.".replace(",", "."))
    refuse_unless(0 < working_days <= MOST_DAYS, f"Thời hạn báo cáo từ 1 đến {MOST_DAYS} ngày làm việc.")
    limit = TimeLimit(working_days, Unit.WORKING_DAY)
    due = reckon(at, limit, [], DayTable.load(day_of(at))).due_at
    made = Urging.objects.bulk_create(_urging(unit, account, text, due, at, counted or {}) for unit in units)
    duties = Duty.objects.bulk_create(_duty(one) for one in made)
    events([_event(one, "urge", account, at, one.on_behalf_of_id, text) for one in made])
    remind_of(duties, Stage.URGED, at)
    return made


def _urging(
    unit: Agency,
    account: Any,
    words: str,
    due: datetime.datetime | None,
    at: datetime.datetime,
    counted: Mapping[int, Mapping[str, int]],
) -> Urging:
    held = superior_post(account, unit)
    if held is None:
        refuse_unless(False, f"{unit} không thuộc các đơn vị bạn theo dõi.")
    assert held
    facts = {"sent_by": account, "sender_id": held.agency_id, "on_behalf_of_id": held.stands_for, "sent_at": at}
    return Urging(agency=unit, words=words, counted=dict(counted.get(unit.pk, {})), due_at=due, **facts)


def _duty(one: Urging) -> Duty:
    return Duty(
        kind=Duty.Kind.URGE,
        label=Duty.Kind.URGE.label,
        title=one.words[:200],
        role=ANSWERS,
        agency_id=one.agency_id,
        content_type=ContentType.objects.get_for_model(Urging),
        object_id=one.pk,
        key=f"N{one.pk}",
        opened_at=one.sent_at,
        due_at=one.due_at,
    )


@transaction.atomic
def answer_urging(urging: Urging, account: Any, words: str) -> Urging:
    """Report for the unit. Refused for whoever does not lead it, a second time, and without words."""
    at, one = now(), _locked(urging)
    held = holds_at(account, ANSWERS, one.agency_id)
    refuse_unless(held, f"Chỉ lãnh đạo {one.agency} báo cáo được.")
    refuse_unless(one.state == Urging.State.SENT, "Đơn vị đã báo cáo.")
    refuse_unless(0 < len(words.strip()) <= LONGEST, f"Nêu nội dung báo cáo, nhiều nhất {LONGEST} ký tự.")
    one.answer, one.answered_by, one.answered_at = words.strip(), account, at
    one.state = Urging.State.ANSWERED
    one.save()
    _close_duty(one, at)
    events([_event(one, "answer_urging", account, at, held.stands_for, one.answer)])
    return one


@transaction.atomic
def conclude_urging(urging: Urging, account: Any, recommendation: str, remedy: str) -> Urging:
    """Keep the results: recommendations and remedies. Refused for whoever does not follow the unit from above."""
    at, one = now(), _locked(urging)
    held = superior_post(account, one.agency)
    refuse_unless(held, f"{one.agency} không thuộc các đơn vị bạn theo dõi.")
    refuse_unless(one.state != Urging.State.CLOSED, "Lần nhắc này đã có kết luận.")
    told = (recommendation.strip(), remedy.strip())
    refuse_unless(any(told), "Nêu kiến nghị hoặc biện pháp khắc phục.")
    refuse_unless(max(map(len, told)) <= LONGEST, f"Mỗi mục nhiều nhất {LONGEST} ký tự.")
    one.recommendation, one.remedy = told
    one.state, one.closed_by, one.closed_at = Urging.State.CLOSED, account, at
    one.save()
    _close_duty(one, at)
    events([_event(one, "conclude_urging", account, at, held.stands_for, "; ".join(filter(None, told)))])
    return one


def _locked(urging: Urging) -> Urging:
    return Urging.objects.select_for_update().prefetch_related("agency").get(pk=urging.pk)


def _close_duty(one: Urging, at: datetime.datetime) -> None:
    content_type = ContentType.objects.get_for_model(Urging)
    Duty.objects.filter(content_type=content_type, object_id=one.pk, closed_at=None).update(closed_at=at)


def _event(one: Urging, verb: str, account: Any, at: datetime.datetime, stands_for: int | None, why: str) -> Event:
    return Event(
        content_type=ContentType.objects.get_for_model(Urging),
        object_id=str(one.pk),
        label=str(one),
        action=f"minhbach.{verb}",
        user=account,
        on_behalf_of_id=stands_for,
        timestamp=at,
        type="urging",
        key=f"N{one.pk}",
        agency_id=one.agency_id,
        reason=why,
    )
