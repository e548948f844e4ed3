"""Trình: freezes revisions and puts them before the steps of approval together."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Revision

from content_models.actions.duties import close_mending_duties, open_decision_duties
from content_models.actions.locking import lock_artefacts
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.actions.submission_rules import check_end, check_submittable, successor_of
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import digest_of
from content_models.ledger.event import events
from content_models.moderation.member import Act, Member
from content_models.moderation.submission import Submission
from content_models.organisation.agency import Agency
from content_models.organisation.held import reach_of
from content_models.organisation.instant import now


@dataclass
class Entry:
    """One record to submit. `act` None: announce what is new, amend what is public."""

    record: Artefact
    act: Act | None = None
    in_force_from: datetime.date | None = None
    successor: Artefact | None = None
    reason: str = ""
    #: The legal basis of an end; under another lead, an announcing decision, that decision is one.
    basis: str = ""


@dataclass
class Proposal:
    """What one submission shall hold. The lead's agency and steps rule it; it is itself a member."""

    lead: Artefact
    entries: Sequence[Entry]
    note: str = ""
    shown_from: datetime.datetime | None = None


@transaction.atomic
def submit(proposals: Sequence[Proposal], account: Any) -> list[Submission]:
    """Open one submission for each proposal and return them.

    Refused when a record is out of reach, unchanged or already before the steps; ValidationError when a
    text is incomplete. All proposals are submitted, or none.
    """
    at = now()
    locked = lock_artefacts(entry.record for p in proposals for entry in p.entries)
    submissions = Submission.objects.bulk_create([_submission(p, account, at) for p in proposals])
    members: list[Member] = []
    public: dict[tuple[int, str], int] = {}
    for proposal, submission in zip(proposals, submissions, strict=True):
        refuse_unless(proposal.entries, "Tờ trình chưa có nội dung nào.")
        for number, entry in enumerate(proposal.entries, 1):
            row = locked[type(entry.record), entry.record.pk]
            act = _act(entry, row)
            check_submittable(row, act, account)
            check_entry(entry, act, proposal.lead)
            refuse_unless(_rules(proposal.lead.agency, row.agency), f"{row} thuộc {row.agency}: hãy trình riêng ở đó.")
            member = _member(submission, number, entry, row, act, account)
            member.basis = basis_of(entry, proposal.lead) if act.ends else entry.basis
            public[_place(member)] = row.live_revision_id or 0
            members.append(member)
    _record_authors(submissions, _writers(members, public), members, account)
    Member.objects.bulk_create(members)
    _freeze(locked)
    close_mending_duties(members, at)
    open_decision_duties(submissions, at)
    rows = [locked[member.content_type.model_class(), member.object_id] for member in members]
    told = zip(rows, members, strict=True)
    events([event_of(r, "submit", account, at, revision=m.revision, digest=m.digest, reason=m.reason) for r, m in told])
    return submissions


def check_entry(entry: Entry, act: Act, lead: Artefact) -> None:
    """ValidationError for an end that lacks its reason, its basis or its successor."""
    if act.ends:
        check_end(entry.record, act, entry.successor, entry.reason, basis_of(entry, lead))


def basis_of(entry: Entry, lead: Artefact) -> str:
    """The basis stated, else the announcing decision that leads."""
    led = lead.leads and (type(lead), lead.pk) != (type(entry.record), entry.record.pk)
    return entry.basis.strip() or (str(lead) if led else "")


def _rules(lead: Agency, own: Agency) -> bool:
    """Whether the steps at the lead's agency may decide a text of another: one below it, or one it succeeded."""
    return own.path.startswith(lead.path) or any(own.path.startswith(path) for path in reach_of(lead))


def _submission(proposal: Proposal, account: Any, at: datetime.datetime) -> Submission:
    return Submission(
        title=str(proposal.lead),
        lead_type=ContentType.objects.get_for_model(type(proposal.lead)),
        lead_id=proposal.lead.pk,
        agency_id=proposal.lead.agency_id,
        submitted_by=account,
        submitted_at=at,
        note=proposal.note,
        shown_from=proposal.shown_from,
    )


def _act(entry: Entry, row: Artefact) -> Act:
    if entry.act is not None:
        return entry.act
    return Act.AMEND if row.version else Act.ANNOUNCE


def _member(submission: Submission, number: int, entry: Entry, row: Artefact, act: Act, account: Any) -> Member:
    revision = row.live_revision if act.ends else row.latest_revision
    return Member(
        submission=submission,
        position=number,
        content_type=ContentType.objects.get_for_model(type(row)),
        object_id=row.pk,
        key=row.key,
        title=revision.object_str,
        act=act,
        revision=revision,
        digest=digest_of(revision.content),
        in_force_from=entry.in_force_from,
        reason=entry.reason,
        edited_by_id=account.pk if act.ends else revision.user_id,
        **successor_of(entry.successor),
    )


def _record_authors(
    submissions: Sequence[Submission], wrote: dict[int, set[int]], members: Sequence[Member], account: Any
) -> None:
    """Everybody who wrote or edited any member since it was last published, and who submits: four eyes."""
    for submission in submissions:
        own = [m for m in members if m.submission is submission]
        submission.authors = sorted({account.pk}.union(*(wrote.get(m.revision_id, set()) for m in own)))
    Submission.objects.bulk_update(submissions, ["authors"])


def _place(member: Member) -> tuple[int, str]:
    return member.content_type_id, str(member.object_id)


def _writers(members: Sequence[Member], public: dict[tuple[int, str], int]) -> dict[int, set[int]]:
    """By revision id: the accounts behind every draft of that record since the revision that is public."""
    frozen = {_place(m): m.revision_id for m in members if not m.act.ends}
    ids = {object_id for _, object_id in frozen}
    rows = Revision.objects.filter(content_type__in={t for t, _ in frozen}, object_id__in=ids, user__isnull=False)
    found: dict[int, set[int]] = {}
    for content_type, object_id, pk, user in rows.values_list("content_type_id", "object_id", "pk", "user_id"):
        place = (content_type, object_id)
        if place in frozen and pk > public[place]:
            found.setdefault(frozen[place], set()).add(user)
    return found


def _freeze(locked: dict[tuple[type[Artefact], int], Artefact]) -> None:
    for model in {model for model, _ in locked}:
        ids = [pk for other, pk in locked if other is model]
        model._base_manager.filter(pk__in=ids).update(submitted=True)
