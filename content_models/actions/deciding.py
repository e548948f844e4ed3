"""Duyệt hoặc trả lại: decides the present step of submissions; the last approval publishes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from content_models.actions.duties import (
    close_decision_duties,
    deciding_agency_id,
    open_decision_duties,
    open_mending_duties,
)
from content_models.actions.publishing import publish
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.actions.signing import sign
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import digest_of
from content_models.ledger.event import events
from content_models.moderation.decision import Decision
from content_models.moderation.member import STAYS, Member
from content_models.moderation.submission import Submission
from content_models.organisation.held import Held
from content_models.organisation.instant import now
from content_models.organisation.rights import holds_at

Verdict = Decision.Verdict


@transaction.atomic
def decide(submissions: Sequence[Submission], account: Any, verdict: str, reason: str = "") -> list[Submission]:
    """Approve or return the step each submission waits at; the last approval publishes every member that stays.

    `submission.position` and `edition` say which step and which members the person saw: one decided or changed
    meanwhile is refused. Refused too for another role or agency, one's own text, a return without reason. All
    submissions are decided, or none.
    """
    at = now()
    locked = locked_submissions(submissions)
    seen = {submission.pk: submission for submission in submissions}
    held = [admit(submission, seen[submission.pk], account) for submission in locked]
    refuse_unless(verdict != Verdict.RETURNED or reason.strip(), "Trả lại phải nêu lý do.")
    members = locked_members(locked)
    decisions = Decision.objects.bulk_create(
        _decision(s, h, [m for m, _ in members if m.submission_id == s.pk], account, Verdict(verdict), reason, at)
        for s, h in zip(locked, held, strict=True)
    )
    sign(decisions, members)
    own = {submission.pk: one for submission, one in zip(locked, held, strict=True)}
    _record(members, account, verdict, reason, at, own)
    close_decision_duties(locked, at)
    if verdict == Verdict.RETURNED:
        _return(locked, members, at)
    else:
        _go_on(locked, members, account, at, own)
    return locked


def deciding_role(submission: Submission, account: Any) -> Held | None:
    """Return the role by which an account may decide the present step, None when it may not."""
    step = submission.step
    return holds_at(account, step.role, deciding_agency_id(submission.agency, step.at))


def locked_submissions(submissions: Sequence[Submission]) -> list[Submission]:
    """Return submissions as they stand now, locked, with their agencies as they are after the lock."""
    rows = Submission.objects.select_for_update().prefetch_related("agency").order_by("pk")
    return list(rows.filter(pk__in=[submission.pk for submission in submissions]))


def admit(submission: Submission, seen: Submission, account: Any) -> Held:
    """Return the role by which an account decides the step it saw; Refused, saying why, when it may not."""
    refuse_unless(submission.state == Submission.State.OPEN, "Tờ trình này đã có quyết định.")
    refuse_unless(submission.position == seen.position, "Bước này vừa có người khác quyết định.")
    refuse_unless(submission.edition == seen.edition, "Tờ trình vừa bớt nội dung, hãy đọc lại trước khi quyết định.")
    held = deciding_role(submission, account)
    refuse_unless(held, f"Bước “{submission.step.label}” không thuộc quyền quyết định của bạn.")
    own = {account.pk, held.stands_for} & set(submission.authors)
    refuse_unless(not own, "Bạn đã soạn hoặc trình nội dung này nên không thể tự duyệt.")
    return held


def _decision(
    submission: Submission,
    held: Held,
    members: Sequence[Member],
    account: Any,
    verdict: Verdict,
    reason: str,
    at: datetime.datetime,
) -> Decision:
    return Decision(
        submission=submission,
        round=submission.round,
        position=submission.position,
        members=[member.pk for member in members],
        digest=digest_of([[m.pk, m.act, m.digest, m.successor_type, m.successor_key] for m in members]),
        label=submission.step.label,
        role=held.role,
        agency_id=held.agency_id,
        verdict=verdict,
        by=account,
        on_behalf_of_id=held.stands_for,
        at=at,
        reason=reason.strip(),
        authors=submission.authors,
    )


def locked_members(submissions: Sequence[Submission]) -> list[tuple[Member, Artefact]]:
    """The members that stay, with their locked rows, in the order of the submissions; one query a type."""
    members = list(
        Member.objects.filter(STAYS, submission__in=submissions)
        .select_related("submission__agency", "revision")
        .order_by("submission_id", "position")
    )
    rows: dict[tuple[int, int], Artefact] = {}
    for type_id in sorted({member.content_type_id for member in members}):
        model: Any = ContentType.objects.get_for_id(type_id).model_class()
        ids = [member.object_id for member in members if member.content_type_id == type_id]
        found = model._base_manager.select_for_update().prefetch_related("agency").filter(pk__in=ids)
        rows |= {(type_id, row.pk): row for row in found.order_by("pk")}
    return [(member, rows[member.content_type_id, member.object_id]) for member in members]


def _record(
    members: list[tuple[Member, Artefact]],
    account: Any,
    verdict: str,
    reason: str,
    at: datetime.datetime,
    held: Mapping[int, Held],
) -> None:
    verb = "approve" if verdict == Verdict.APPROVED else "return"
    events(
        [
            event_of(
                row,
                verb,
                account,
                at,
                revision=m.revision,
                digest=m.digest,
                reason=reason,
                on_behalf_of_id=held[m.submission_id].stands_for,
            )
            for m, row in members
        ]
    )


def _return(submissions: list[Submission], members: list[tuple[Member, Artefact]], at: datetime.datetime) -> None:
    close(submissions, Submission.State.RETURNED, at)
    unfreeze(members)
    open_mending_duties(submissions, at)


def close(submissions: Sequence[Submission], state: str, at: datetime.datetime) -> None:
    """Give submissions their final state and let their records be submitted again."""
    ids = [submission.pk for submission in submissions]
    Submission.objects.filter(pk__in=ids).update(state=state, closed_at=at)
    Member.objects.filter(submission__in=ids).update(open=False)


def unfreeze(members: Sequence[tuple[Member, Artefact]]) -> None:
    """Let the records be edited again."""
    for model in {type(row) for _, row in members}:
        ids = [row.pk for _, row in members if type(row) is model]
        model._base_manager.filter(pk__in=ids).update(submitted=False)


def _go_on(
    submissions: list[Submission],
    members: list[tuple[Member, Artefact]],
    account: Any,
    at: datetime.datetime,
    held: Mapping[int, Held],
) -> None:
    last = [s for s in submissions if s.position + 1 == len(s.steps)]
    others = [s for s in submissions if s not in last]
    for submission in others:
        submission.position += 1
    if others:
        Submission.objects.bulk_update(others, ["position"])
        open_decision_duties(others, at)
    if last:
        close(last, Submission.State.APPROVED, at)
        finished = {submission.pk for submission in last}
        publish([pair for pair in members if pair[0].submission_id in finished], account, at, held)
