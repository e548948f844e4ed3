"""Duyệt: the page on which a submission is read and decided; without the deciding role it is only read."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.projection.words import said
from cms.review.access import reachable_submission, role_to_decide
from cms.review.checks import checks_of
from cms.review.crumbs import trail
from cms.review.deciding_form import DecidingForm
from cms.review.desk_rows import duty_url
from cms.review.frozen import frozen_members
from cms.review.leaving import LeavingForm, departures
from cms.review.passed import moment, passed_steps
from cms.review.sayings import add_sayings
from cms.review.scheduled import is_ahead, may_reschedule
from cms.review.shown import ShownMember
from content_models.actions.calling_off import may_call_off
from content_models.actions.deciding import decide
from content_models.actions.refusal import Refused
from content_models.actions.taking_back import may_take_back
from content_models.moderation.duty import Duty, waiting_for
from content_models.moderation.submission import Submission
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.standing import Standing, standing
from content_models.organisation.clock.zone import local
from content_models.organisation.instant import now
from content_models.organisation.models import Account


def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a submission; a POST decides its present step and opens what waits next."""
    submission = reachable_submission(pk, request.user)
    form = DecidingForm(submission, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _decide(request, submission, form.cleaned_data)
    return render(request, "cms/review/review.html", _context(request, submission, form))


def _decide(request: HttpRequest, submission: Submission, answer: dict[str, Any]) -> HttpResponse:
    submission.position, submission.edition = answer["position"], answer["edition"] or 0
    try:
        decide([submission], request.user, answer["verdict"], answer["reason"])
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("cms_review", submission.pk)
    messages.success(request, gettext("Đã ghi quyết định về “{title}”.").format(title=submission.title))
    duty = _next_duty(request.user, submission)
    return redirect(duty_url(duty) if duty else "cms_desk")


def _next_duty(account: Any, submission: Submission) -> Duty | None:
    waiting = waiting_for(account).filter(kind=Duty.Kind.DECIDE).exclude(submission=submission.pk)
    return waiting.first()


def _context(request: HttpRequest, submission: Submission, form: DecidingForm) -> dict[str, Any]:
    members = [ShownMember(one) for one in frozen_members(submission, request.user)]
    add_sayings(members)
    mends = not _is_open(submission) and submission.submitted_by_id == request.user.pk
    if mends:
        _link_drafts(members, request.user)
    held = role_to_decide(submission, request.user)
    return {
        "crumbs": trail(gettext("Duyệt")),
        "submission": submission,
        "members": members,
        "only": members[0] if len(members) == 1 else None,
        "steps": passed_steps(submission),
        "left": departures(submission, request.user),
        "leaving": LeavingForm(submission, members) if _may_take_out(request, submission, members) else None,
        "submitted": moment(submission.submitted_at),
        "standing": _standing(submission) if _is_open(submission) else None,
        "form": form if held else None,
        "instead_of": Account.objects.get(pk=held.stands_for) if held and held.stands_for else None,
        "checks": checks_of(submission, members, request.user) if _is_open(submission) else [],
        "next_duty": _next_duty(request.user, submission) if held else None,
        "may_take_back": _is_open(submission) and may_take_back(submission, request.user),
        "mends": mends,
        "may_reschedule": may_reschedule(submission, request.user),
        "may_call_off": is_ahead(submission) and may_call_off(submission, request.user),
    }


def _may_take_out(request: HttpRequest, submission: Submission, members: list[ShownMember]) -> bool:
    return _is_open(submission) and len(members) > 1 and may_take_back(submission, request.user)


def _is_open(submission: Submission) -> bool:
    return submission.state == Submission.State.OPEN


def _standing(submission: Submission) -> Standing | None:
    duty = Duty.objects.filter(submission=submission, kind=Duty.Kind.DECIDE, closed_at=None).first()
    if duty is None or duty.due_at is None:
        return None
    at = now()
    days = DayTable.load(min(local(duty.due_at), local(at)).date())
    return standing(
        state=said(duty.label), due_at=duty.due_at, late_at=duty.late_at, now=at, days=days, noun="Bước này"
    )


def _link_drafts(members: list[ShownMember], account: Any) -> None:
    finder = AdminURLFinder(account)
    for one in members:
        one.edit_url = finder.get_edit_url(one.frozen.row) or ""
