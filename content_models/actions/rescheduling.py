"""Đổi giờ công khai: moves the instant from which a decided submission is shown, while nobody has seen it yet."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q

from content_models.actions.duties import deciding_agency_id
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.ledger.event import Event, events
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.sequencer import hold
from content_models.moderation.member import STAYS, Member
from content_models.moderation.submission import Submission
from content_models.organisation.held import Held
from content_models.organisation.instant import now
from content_models.organisation.rights import holds_at

#: How far ahead something may be scheduled.
FARTHEST = datetime.timedelta(days=366 * 3)


def scheduler(submission: Submission, account: Any) -> Held | None:
    """The role by which an account may move the schedule: that of the last step, never for its own text."""
    step = submission.steps[-1]
    held = holds_at(account, step.role, deciding_agency_id(submission.agency, step.at))
    return None if held and {account.pk, held.stands_for} & set(submission.authors) else held


@transaction.atomic
def reschedule(submission: Submission, account: Any, shown_from: datetime.datetime, reason: str) -> list[PublicRecord]:
    """Show all that one submission announced from another instant, and return the versions.

    They move together, as they were decided together; the day they come into force stays. Refused once any of it
    is on show, for an instant that is past or too far, without a reason, and to whoever may not decide the last
    step.
    """
    hold()  # what is about to be public must not get its place while its instant moves
    at = now()
    rows = Submission.objects.select_for_update().prefetch_related("agency")
    locked = rows.get(pk=submission.pk)
    held = scheduler(locked, account)
    refuse_unless(held, "Chỉ người duyệt bước cuối đổi được giờ công khai.")
    assert held
    refuse_unless(reason.strip(), "Đổi giờ công khai phải nêu lý do.")
    refuse_unless(at < shown_from <= at + FARTHEST, "Giờ công khai mới phải ở phía trước, không quá ba năm.")
    records = list(PublicRecord.objects.select_for_update().filter(submission_id=locked.pk).order_by("pk"))
    hidden = bool(records) and all(record.shown_from > at for record in records)
    refuse_unless(hidden, "Nội dung đã công khai, không đổi giờ được nữa.")
    _move(records, shown_from)
    locked.shown_from = shown_from
    locked.save(update_fields=["shown_from"])
    events(_told(locked, account, at, held, reason.strip(), shown_from))
    return records


def _move(records: Sequence[PublicRecord], shown_from: datetime.datetime) -> None:
    """The versions, what is told of the versions before them, and the public events of both."""
    before, announced = Q(pk__in=[]), Q(pk__in=[])
    for record in records:
        before |= Q(type=record.type, key=record.key, version__lt=record.version, superseded_known=record.shown_from)
        announced |= Q(type=record.type, key=record.key, version=record.version, visible_from=record.shown_from)
    PublicRecord.objects.filter(before).update(superseded_known=shown_from)
    Event.objects.filter(announced, public=True).update(visible_from=shown_from)
    PublicRecord.objects.filter(pk__in=[record.pk for record in records]).update(shown_from=shown_from)


def _told(
    submission: Submission, account: Any, at: datetime.datetime, held: Held, reason: str, shown_from: datetime.datetime
) -> list[Event]:
    """One event for each record, inside only: what is not shown yet is nobody's business."""
    members = Member.objects.filter(STAYS, submission=submission).select_related("revision").order_by("position")
    data = {"shown_from": shown_from.isoformat()}
    found: list[Event] = []
    for type_id in sorted({member.content_type_id for member in members}):
        model: Any = ContentType.objects.get_for_id(type_id).model_class()
        own = {member.object_id: member for member in members if member.content_type_id == type_id}
        for row in model._base_manager.filter(pk__in=own):
            facts = {"reason": reason, "on_behalf_of_id": held.stands_for, "data": data}
            found.append(event_of(row, "reschedule", account, at, revision=own[row.pk].revision, **facts))
    return found
