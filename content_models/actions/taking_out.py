"""Rút riêng: the submitter takes members out of an open submission; what stays goes on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from content_models.actions.deciding import locked_submissions
from content_models.actions.duties import close_decision_duties, open_decision_duties
from content_models.actions.leaving import part, parted
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.actions.taking_back import may_take_back
from content_models.ledger.event import events
from content_models.moderation.departure import Departure
from content_models.moderation.submission import Submission
from content_models.organisation.instant import now


@transaction.atomic
def take_out(submission: Submission, members: Iterable[int], account: Any, reason: str) -> Submission:
    """Take members, by their ids, out of a submission of the account's own, and return it.

    Where a step was decided already the steps begin anew: what was approved had more in it, and an approval
    counts for exactly what its giver saw. The authors of what leaves still decide nothing here. Refused for
    others' submissions, closed ones, the lead, and without a reason.
    """
    at, locked = now(), locked_submissions([submission])[0]
    refuse_unless(locked.state == Submission.State.OPEN, "Tờ trình này đã có quyết định.")
    refuse_unless(may_take_back(locked, account), "Chỉ người trình mới rút được nội dung.")
    refuse_unless(reason.strip(), "Rút riêng nội dung phải nêu lý do.")
    going, _ = parted(locked, members)
    part(locked, going, Departure.How.TAKEN_OUT, account, at, reason.strip())
    data = {"submission": locked.pk, "anew": locked.position > 0}
    if locked.position:
        _begin_anew(locked, at)
    events([_event(pair, account, at, reason.strip(), data) for pair in going])
    return locked


def _begin_anew(submission: Submission, at: datetime.datetime) -> None:
    submission.round, submission.position = submission.round + 1, 0
    submission.save(update_fields=["round", "position"])
    close_decision_duties([submission], at)
    open_decision_duties([submission], at)


def _event(pair: Any, account: Any, at: Any, reason: str, data: dict[str, Any]) -> Any:
    member, row = pair
    facts = {"revision": member.revision, "digest": member.digest, "reason": reason, "data": data}
    return event_of(row, "take_out", account, at, **facts)
