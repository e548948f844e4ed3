"""Nhắc việc: calls duties to mind before they are due, on the day and when late; once for a duty and a stage."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from content_models.ledger.event import Event, events
from content_models.moderation.duty import Duty
from content_models.moderation.reminder import MailChoice, Notice, Reminder, Stage
from content_models.organisation.account import Account
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.standing import SOON_DAYS
from content_models.organisation.clock.zone import DAY, ZONE
from content_models.organisation.holders import holders_of
from content_models.organisation.instant import day_of
from content_models.ports import letters_go_out


@transaction.atomic
def remind(at: datetime.datetime, most: int = 500) -> int:
    """Remind of the duties whose stage was not told yet, `most` at a time; return how many.

    A stage that passed unseen is not made up for: what is late is told as late only. Duties without a due
    instant, paused ones among them, are never told.
    """
    made = 0
    for stage, condition in _stages(at).items():
        told = Reminder.objects.filter(duty=OuterRef("pk"), stage=stage)
        rows = Duty.objects.filter(condition, ~Exists(told), closed_at=None).order_by("due_at", "pk")
        made += len(remind_of(list(_locked(rows)[:most]), stage, at))
    return made


def _stages(at: datetime.datetime) -> dict[Stage, Q]:
    today = datetime.datetime.combine(day_of(at), datetime.time.min, ZONE)
    late = Q(late_at__lte=at) | Q(late_at=None, due_at__lt=today)
    return {
        Stage.LATE: late,
        Stage.TODAY: ~late & Q(due_at__gte=today, due_at__lt=today + DAY),
        Stage.SOON: ~late & Q(due_at__gte=today + DAY, due_at__lte=_horizon(at)),
    }


def _horizon(at: datetime.datetime) -> datetime.datetime:
    """The close of the last working day that counts as soon: what is due by then is marked so everywhere."""
    days, day, closed = DayTable.load(day_of(at)), day_of(at), 0
    while True:
        if days[day].working and days[day].close > at:
            closed += 1
            if closed == SOON_DAYS:
                return days[day].close
        day += DAY


def _locked(rows: QuerySet[Duty]) -> QuerySet[Duty]:
    """Two relays at once take different duties."""
    return rows.select_for_update(of=("self",), skip_locked=True).select_related("submission")


def remind_of(duties: Sequence[Duty], stage: Stage, at: datetime.datetime) -> list[Reminder]:
    """Write one reminder and one event for each duty, and a notice for each person it waits for. Flat queries."""
    if not duties:
        return []
    made = Reminder.objects.bulk_create(Reminder(duty=duty, stage=stage, at=at) for duty in duties)
    people = _people(duties, at)
    waits = _with_letters({account for found in people.values() for account in found})
    Notice.objects.bulk_create(
        Notice(
            reminder=reminder,
            account_id=account,
            created_at=at,
            mail=Notice.Mail.WAITING if account in waits else Notice.Mail.NONE,
            mail_after=at if account in waits else None,
        )
        for reminder in made
        for account in sorted(people[reminder.duty_id])
    )
    events([_event(duty, stage, at, len(people[duty.pk])) for duty in duties])
    return made


def _people(duties: Sequence[Duty], at: datetime.datetime) -> dict[int, set[int]]:
    """By duty: who can do it; nobody is asked to judge their own text."""
    posts = {(duty.role, duty.agency_id) for duty in duties if duty.account_id is None}
    holders = holders_of(posts, day_of(at)) if posts else {}
    found: dict[int, set[int]] = {}
    for duty in duties:
        own = {duty.account_id} if duty.account_id else holders[duty.role, duty.agency_id]
        judged = duty.submission if duty.kind == Duty.Kind.DECIDE else None
        found[duty.pk] = own - set(judged.authors) if judged else set(own)
    return found


def _with_letters(accounts: set[int]) -> set[int]:
    """Those who get a letter: letters are sent here, they have an address, and they did not decline."""
    if not letters_go_out():
        return set()
    declined = MailChoice.objects.filter(by_mail=False).values("account")
    rows = Account.objects.filter(pk__in=accounts, is_active=True).exclude(email="").exclude(pk__in=declined)
    return set(rows.values_list("pk", flat=True))


def _event(duty: Duty, stage: Stage, at: datetime.datetime, told: int) -> Event:
    """Seen where the duty waits; about the record, or the lead of the submission."""
    model: Any = ContentType.objects.get_for_id(duty.content_type_id).model_class()
    about = duty.submission.lead_id if duty.submission and not duty.member_id else duty.object_id
    return Event(
        content_type_id=duty.content_type_id,
        object_id=str(about or duty.object_id),
        label=duty.title[:5000],
        action="minhbach.remind",
        timestamp=at,
        type=model._meta.model_name,
        key=duty.key,
        agency_id=duty.agency_id,
        data={"stage": stage.value, "label": stage.label, "duty": duty.pk, "told": told},
    )
