"""Opens and closes duties, for both lifecycles."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from content_models.declaration.case import Case
from content_models.declaration.lifecycle import At
from content_models.declaration.process import RUNS
from content_models.moderation.duty import Duty
from content_models.moderation.member import STAYS, Member
from content_models.moderation.submission import Submission
from content_models.organisation.agency import Agency
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.reckon import reckon


def deciding_agency_id(agency: Agency, at: At) -> int:
    """Return the agency whose role-holder decides a step, or makes a move, of what belongs to `agency`."""
    if at is At.PARENT:
        return agency.parent_id or agency.pk
    return int(agency.path.split(".")[0]) if at is At.PROVINCE else agency.pk


def open_decision_duties(submissions: Sequence[Submission], at: datetime.datetime) -> None:
    """Let each submission's present step wait for its role, with a due instant in working days or hours."""
    days = DayTable.load(at.date())
    agencies = Agency.objects.in_bulk({submission.agency_id for submission in submissions})
    Duty.objects.bulk_create([_decision_duty(s, agencies[s.agency_id], at, days) for s in submissions])


def _decision_duty(submission: Submission, agency: Agency, at: datetime.datetime, days: DayTable) -> Duty:
    step = submission.step
    reckoning = reckon(at, step.limit, [], days)
    return Duty(
        kind=Duty.Kind.DECIDE,
        label=step.label,
        title=submission.title,
        role=step.role,
        agency_id=deciding_agency_id(agency, step.at),
        submission=submission,
        content_type_id=submission.lead_type_id,
        object_id=submission.pk,
        opened_at=at,
        due_at=reckoning.due_at,
        late_at=reckoning.late_at,
    )


def close_decision_duties(submissions: Iterable[Submission], at: datetime.datetime) -> None:
    """Nothing waits any more at the steps these submissions have left."""
    waiting = Duty.objects.filter(kind=Duty.Kind.DECIDE, submission__in=submissions, closed_at=None)
    waiting.update(closed_at=at)


def open_mending_duties(submissions: Sequence[Submission], at: datetime.datetime) -> None:
    """A returned submission waits for the person who submitted it."""
    Duty.objects.bulk_create(
        Duty(
            kind=Duty.Kind.MEND,
            label=Duty.Kind.MEND.label,
            title=submission.title,
            agency_id=submission.agency_id,
            account_id=submission.submitted_by_id,
            submission=submission,
            content_type_id=submission.lead_type_id,
            object_id=submission.pk,
            opened_at=at,
        )
        for submission in submissions
    )


def open_mending_duties_of(members: Sequence[Member], at: datetime.datetime) -> None:
    """A member returned by itself waits for the person who submitted it; the members know their submission."""
    Duty.objects.bulk_create(
        Duty(
            kind=Duty.Kind.MEND,
            label=Duty.Kind.MEND.label,
            title=member.title,
            agency_id=member.submission.agency_id,
            account_id=member.submission.submitted_by_id,
            submission_id=member.submission_id,
            member=member,
            content_type_id=member.content_type_id,
            object_id=member.object_id,
            opened_at=at,
        )
        for member in members
    )


def close_mending_duties(members: Sequence[Member], at: datetime.datetime) -> None:
    """What was returned waits no more once it is submitted again: a whole submission with any of its records."""
    by_type: dict[int, list[int]] = {}
    for member in members:
        by_type.setdefault(member.content_type_id, []).append(member.object_id)
    again = Q(pk__in=[])
    for type_id, ids in by_type.items():
        again |= Q(content_type=type_id, object_id__in=ids)
    before = Member.objects.filter(again, open=False)
    whole = Q(member=None, submission__in=before.filter(STAYS).values("submission"))
    waiting = Duty.objects.filter(whole | Q(member__in=before.values("pk")), kind=Duty.Kind.MEND, closed_at=None)
    waiting.update(closed_at=at)


def renew_move_duties(cases: Sequence[Case], at: datetime.datetime) -> None:
    """Each case waits for the roles that can move it on, and for nobody once it has ended.

    What is paused or already answered has no due instant: it is never late.
    """
    if not cases:
        return
    content_type = ContentType.objects.get_for_model(type(cases[0]))
    ids = [case.pk for case in cases]
    Duty.objects.filter(content_type=content_type, object_id__in=ids, closed_at=None).update(closed_at=at)
    Duty.objects.bulk_create(duty for case in cases for duty in _move_duties(case, content_type, at))


def _move_duties(case: Case, content_type: ContentType, at: datetime.datetime) -> list[Duty]:
    waits_at = dict.fromkeys((move.role, move.at) for move in case.lifecycle.moves_from(case.state))
    return [
        Duty(
            kind=Duty.Kind.MOVE,
            label=case.present_state.label,
            title=case.public_title(),
            role=role,
            agency_id=deciding_agency_id(case.agency, place),
            content_type=content_type,
            object_id=case.pk,
            key=case.code,
            opened_at=at,
            due_at=case.due_at if case.present_state.clock is RUNS else None,
            late_at=case.late_at if case.present_state.clock is RUNS else None,
        )
        for role, place in waits_at
    ]
