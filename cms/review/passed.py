"""Who did what, step by step: drafted, each decision with its stand-in, and the steps still to come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from cms.projection.words import said
from content_models.declaration.roles import Role
from content_models.moderation.submission import Submission
from content_models.organisation.instant import VIETNAM
from content_models.organisation.models import Account


@dataclass(frozen=True)
class PassedStep:
    """One line of the table; `tag` is the class of the result."""

    label: str
    who: str
    at: str
    result: str
    tag: str = ""
    reason: str = ""


def passed_steps(submission: Submission) -> list[PassedStep]:
    """Return the lines from drafting to the last step. Two queries."""
    return [_drafted(submission), *_decided(submission), *_to_come(submission)]


def moment(instant: datetime.datetime) -> str:
    """Day, month and time on the province's wall clock: "24/9/2026 16:05"."""
    own = instant.astimezone(VIETNAM)
    return f"{own.day}/{own.month}/{own.year} {own:%H:%M}"


def _drafted(submission: Submission) -> PassedStep:
    authors = Account.objects.filter(pk__in=submission.authors)
    names = ", ".join(str(one) for one in authors) or str(submission.submitted_by)
    return PassedStep(
        gettext("Soạn, trình"), names, moment(submission.submitted_at), gettext("Trình"), reason=submission.note
    )


def _decided(submission: Submission) -> Iterator[PassedStep]:
    decisions = submission.decisions.select_related("by", "on_behalf_of", "agency")
    signing = any(step.signs for step in submission.steps)
    for one in decisions.prefetch_related("signatures") if signing else decisions:
        instead = gettext(" làm thay {on_behalf_of}").format(on_behalf_of=one.on_behalf_of) if one.on_behalf_of else ""
        tag = "ok" if one.verdict == one.Verdict.APPROVED else "late"
        who = f"{one.by}{instead}, {one.agency}"
        signed = [kept.digest[:12] for kept in one.signatures.all()] if signing else []
        reason = "; ".join(
            filter(
                None, [one.reason, gettext("Đã ký, dấu kiểm {names}").format(names=", ".join(signed)) if signed else ""]
            )
        )
        before = one.round < submission.round
        label = (
            gettext("{label} (vòng {round}, khi chưa rút bớt)").format(label=said(one.label), round=one.round)
            if before
            else said(one.label)
        )
        yield PassedStep(label, who, moment(one.at), one.get_verdict_display(), "" if before else tag, reason)


def _to_come(submission: Submission) -> Iterator[PassedStep]:
    if submission.state != submission.State.OPEN:
        return
    for number, step in enumerate(submission.steps[submission.position :]):
        waits = gettext("đang chờ") if number == 0 else gettext("chưa đến")
        yield PassedStep(said(step.label), said(Role(step.role).label), waits, gettext("Chưa có"))
