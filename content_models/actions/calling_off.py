"""Hủy công bố đã hẹn: what was decided and nobody has seen goes back to its editors, all of one submission together."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q

from content_models.actions.answerable import answerable
from content_models.actions.deciding import locked_members
from content_models.actions.duties import open_mending_duties
from content_models.actions.lapsing import renew_basis_duties
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.actions.restoring import before_present, reopen, restored, write_back
from content_models.actions.submission_rules import frozen_text
from content_models.citations.noting import forget_citations, note_citations
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import Pinned
from content_models.ledger.event import Event, events
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.sequencer import hold
from content_models.moderation.member import Act, Member
from content_models.moderation.submission import Submission
from content_models.organisation.held import Held
from content_models.organisation.instant import now

#: Nearer than this to the instant nothing is called off: it would be seen while it goes.
MARGIN = datetime.timedelta(seconds=30)


@dataclass(frozen=True)
class Planned:
    """One member with its row and the version that was to be shown."""

    member: Member
    row: Any
    record: PublicRecord


@transaction.atomic
def call_off(submission: Submission, account: Any, reason: str) -> list[Artefact]:
    """Take a decided submission back before its instant; return its records, each as it was before, with its draft.

    Refused to who does not answer for it or wrote any of it, without a reason, once any of it is on show or nearly so,
    and where more followed from the decision than can be taken back: a later version, cases opened at other units,
    texts that count inside already.
    """
    hold()  # nothing takes its place in the feed while this is decided
    at = now()
    locked = Submission.objects.select_for_update().prefetch_related("agency").get(pk=submission.pk)
    refuse_unless(locked.state == Submission.State.APPROVED, "Tờ trình này không có gì đang hẹn giờ công khai.")
    held = may_call_off(locked, account)
    refuse_unless(held, "Chỉ người duyệt bước cuối, hoặc cấp trên của người đó, hủy được; không ai hủy bài mình soạn.")
    assert held
    refuse_unless(reason.strip(), "Hủy công bố phải nêu lý do.")
    planned = _planned(locked, at)
    for one in planned:
        _refuse_followed(one)
    _unsay_in_time(planned, at)
    rows = _restore(planned, at)
    locked.state, locked.closed_at = Submission.State.CALLED_OFF, at
    locked.save(update_fields=["state", "closed_at"])
    open_mending_duties([locked], at)
    events([_event(one, account, at, held, reason.strip()) for one in planned])
    _refuse_once_shown(planned)
    return rows


def may_call_off(submission: Submission, account: Any) -> Held | None:
    """Return the role by which an account may call a decided submission off, None when it may not."""
    return answerable(submission.lead_model, submission.agency, account, submission.authors)


def _planned(submission: Submission, at: datetime.datetime) -> list[Planned]:
    pairs = locked_members([submission])
    rows = PublicRecord.objects.select_for_update().filter(submission_id=submission.pk).order_by("pk")
    records = {(record.type, record.key, record.version): record for record in rows}
    ahead = bool(records) and all(record.shown_from > at + MARGIN for record in records.values())
    refuse_unless(ahead, "Nội dung đã công khai hoặc sắp đến giờ, không hủy được nữa; nếu phải gỡ, hãy gỡ nội dung.")
    found = [(m, row, records.pop((row.type_name(), row.key, row.version), None)) for m, row in pairs]
    whole = not records and all(record is not None for _, _, record in found)
    refuse_unless(whole, "Đã có bản sau, hoặc có nội dung không công khai đã được áp dụng trong cơ quan.")
    return [Planned(member, row, record) for member, row, record in found if record is not None]


def _refuse_followed(one: Planned) -> None:
    model, row = type(one.row), one.row
    refuse_unless(not row.submitted, f"{row} đang nằm trong một tờ trình khác.")
    refuse_unless(
        model.can_be_called_off(), f"{model._meta.verbose_name} đã được áp dụng từ lúc duyệt, không hủy được."
    )
    for opens in () if one.record.withdrawn else row.opens:
        pinned = isinstance(opens.model.kind(opens.back), Pinned)
        asked: dict[str, Any] = {opens.back: one.record.pk if pinned else row.pk}
        since = {} if pinned else {"received_at__gte": one.record.decided_at}
        opened = opens.model._base_manager.filter(**asked, **since).exists()
        refuse_unless(not opened, f"{row} đã giao việc cho đơn vị khác, không hủy được.")


def _refuse_once_shown(planned: Sequence[Planned]) -> None:
    refuse_unless(min(one.record.shown_from for one in planned) > now(), "Vừa đến giờ công khai.")


def _unsay_in_time(planned: Sequence[Planned], at: datetime.datetime) -> None:
    """The ledger itself refuses once the instant has come; told as the refusal it is, and nothing of it stays."""
    try:
        with transaction.atomic():
            _unsay(planned, at)
    except IntegrityError:
        _refuse_once_shown(planned)
        raise


def _unsay(planned: Sequence[Planned], at: datetime.datetime) -> None:
    """The versions and their events were never public; the versions before go on."""
    told = Q(pk__in=[])
    for one in planned:
        told |= Q(type=one.record.type, key=one.record.key, version=one.record.version)
    Event.objects.filter(told, public=True, visible_from__gt=at).update(public=False)
    PublicRecord.objects.filter(pk__in=[one.record.pk for one in planned]).update(called_off=at)
    for model, own in _by_type(planned).items():
        reopen(model.type_name(), [one.record.key for one in own])
        model.after_calling_off([one.record for one in own])


def _restore(planned: Sequence[Planned], at: datetime.datetime) -> list[Artefact]:
    back: list[Artefact] = []
    for model, own in _by_type(planned).items():
        left = PublicRecord.objects.filter(type=model.type_name(), key__in=[one.record.key for one in own])
        newest = {row.key: row for row in left.order_by("key", "-version").distinct("key")}
        rows = [_restored(one, newest.get(one.record.key)) for one in own]
        write_back(model, rows)
        _note_again(model, rows, at)
        back += rows
    return back


def _restored(one: Planned, newest: PublicRecord | None) -> Artefact:
    before = before_present(one.row)
    shown = one.row.version > 1 and not before.withdrawn and not (newest is not None and newest.taken_down)
    record = restored(one.row, before, shown)
    if Act(one.member.act).ends:
        record.has_unpublished_changes = one.row.has_unpublished_changes
    return record


def _note_again(model: type[Artefact], rows: Sequence[Artefact], at: datetime.datetime) -> None:
    """What the texts that stand again cite, and their drafts beside them."""
    standing = [row for row in rows if row.version and not row.withdrawn]
    forget_citations(model, [row.pk for row in rows])
    note_citations(standing, public=True)
    drafts = [row for row in rows if row.has_unpublished_changes and row.latest_revision]
    note_citations([frozen_text(row, row.latest_revision.content) for row in drafts], public=False)
    renew_basis_duties(model, [row.pk for row in rows], at)


def _by_type(planned: Sequence[Planned]) -> dict[type[Artefact], list[Planned]]:
    found: dict[type[Artefact], list[Planned]] = {}
    for one in planned:
        found.setdefault(type(one.row), []).append(one)
    return found


def _event(one: Planned, account: Any, at: datetime.datetime, held: Held, reason: str) -> Event:
    """Inside only: what nobody saw is nobody's business."""
    facts = {"revision": one.member.revision, "before": one.record.digest, "on_behalf_of_id": held.stands_for}
    return event_of(one.row, "call_off", account, at, reason=reason, data={"version": one.record.version}, **facts)
