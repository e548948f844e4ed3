"""Trả lại riêng: who decides the present step sends single members back; the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from content_models.actions.deciding import admit, locked_submissions
from content_models.actions.duties import open_mending_duties_of
from content_models.actions.leaving import part, parted
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.ledger.event import events
from content_models.moderation.departure import Departure
from content_models.moderation.submission import Submission
from content_models.organisation.instant import now


@transaction.atomic
def return_members(submission: Submission, members: Iterable[int], account: Any, reason: str) -> Submission:
    """Send members, by their ids, back to who submitted them, and return the submission.

    The step goes on waiting for its decision on the members that stay: one decision still announces all of
    them or none. Refused as a decision is: another role or agency, one's own text, a page that is out of date;
    and for the lead, and without a reason.
    """
    at, locked = now(), locked_submissions([submission])[0]
    held = admit(locked, submission, account)
    refuse_unless(reason.strip(), "Trả lại phải nêu lý do.")
    going, _ = parted(locked, members)
    part(locked, going, Departure.How.RETURNED, account, at, reason.strip(), held.stands_for)
    open_mending_duties_of([member for member, _ in going], at)
    facts = {"reason": reason.strip(), "on_behalf_of_id": held.stands_for, "data": {"submission": locked.pk}}
    events([event_of(row, "return", account, at, revision=m.revision, digest=m.digest, **facts) for m, row in going])
    return locked
