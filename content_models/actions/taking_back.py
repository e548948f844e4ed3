"""Rút: the submitter takes a submission back before anybody has decided it to the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from content_models.actions.deciding import close, locked_members, locked_submissions, unfreeze
from content_models.actions.duties import close_decision_duties
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.declaration.rights import roles_for
from content_models.ledger.event import events
from content_models.moderation.submission import Submission
from content_models.organisation.instant import now
from content_models.organisation.rights import reaches


def may_take_back(submission: Submission, account: Any) -> bool:
    """Whether the account submitted it and may still draft there: who moved on takes nothing along."""
    writers = roles_for(submission.lead_model, "change")
    return submission.submitted_by_id == account.pk and reaches(account, writers, submission.agency)


@transaction.atomic
def take_back(submissions: Sequence[Submission], account: Any, reason: str = "") -> None:
    """Close open submissions of the account's own and let their drafts be edited again. Refused for others'."""
    at = now()
    locked = locked_submissions(submissions)
    for submission in locked:
        refuse_unless(submission.state == Submission.State.OPEN, "Tờ trình này đã có quyết định.")
        refuse_unless(may_take_back(submission, account), "Chỉ người trình mới rút được tờ trình.")
    members = locked_members(locked)
    close(locked, Submission.State.TAKEN_BACK, at)
    unfreeze(members)
    close_decision_duties(locked, at)
    events([event_of(row, "take_back", account, at, revision=m.revision, reason=reason) for m, row in members])
