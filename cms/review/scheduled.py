"""Lịch công bố: what was decided and is still to be seen or to come into force, in words of what is seen when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import lazily
from cms.review.access import reachable_submission
from cms.review.crumbs import trail
from cms.review.fields import InstantField, paragraph_field
from content_models.actions.refusal import Refused
from content_models.actions.rescheduling import reschedule, scheduler
from content_models.declaration import registry
from content_models.declaration.rights import roles_for
from content_models.ledger.public_record import PublicRecord
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local
from content_models.organisation.instant import day_of, now
from content_models.organisation.rights import agencies_within

MOST = 500


@dataclass(frozen=True)
class Scheduled:
    """What one submission announces, with the words of when it is seen and applied."""

    submission: int | None
    records: Sequence[PublicRecord]
    words: str

    @property
    def url(self) -> str:
        return reverse("cms_review", args=[self.submission]) if self.submission else ""


def seen_when(shown_from: datetime.datetime, in_force_from: datetime.date | None, at: datetime.datetime) -> str:
    """What people see and when: the two days are two things."""
    seen = gettext("Người dân thấy từ {shown_from:%H:%M} {shown_from_2}").format(
        shown_from=local(shown_from), shown_from_2=full_date(local(shown_from))
    )
    seen = seen if shown_from > at else gettext("Người dân đã thấy")
    if in_force_from is None:
        return f"{seen}."
    applied = gettext("áp dụng từ") if in_force_from > day_of(at) else gettext("đã áp dụng từ")
    return f"{seen}, {applied} {full_date(in_force_from)}."


def scheduled(request: HttpRequest) -> HttpResponse:
    """The list, the soonest first, of the types and agencies the account may read. One query for the rows."""
    at = now()
    ahead = Q(shown_from__gt=at) | Q(in_force_from__gt=day_of(at))
    rows = PublicRecord.objects.filter(_within(request.user), ahead).defer("body").select_related("agency")
    ordered = rows.order_by("shown_from", "submission_id", "position", "pk")[:MOST]
    context = {"crumbs": trail(gettext("Lịch công bố")), "found": list(_grouped(ordered, at))}
    return render(request, "cms/review/scheduled.html", context)


def _within(account: Any) -> Q:
    found = Q(pk__in=[])
    for model in registry.artefacts():
        found |= Q(type=model.type_name(), agency__in=agencies_within(account, roles_for(model, "view")))
    return found


def _grouped(rows: Iterable[PublicRecord], at: datetime.datetime) -> Iterable[Scheduled]:
    for pk, own in groupby(rows, key=lambda record: record.submission_id):
        records = list(own)
        yield Scheduled(pk, records, seen_when(records[0].shown_from, records[0].in_force_from, at))


class RescheduleForm(forms.Form):
    """Another instant, and why."""

    shown_from = InstantField(label=lazily("Công khai từ lúc"))
    reason = paragraph_field(lazily("Lý do"))


def change_schedule(request: HttpRequest, pk: int) -> HttpResponse:
    """Move the schedule of a decided submission; only whoever decides its last step finds this page."""
    submission = reachable_submission(pk, request.user)
    if submission.state != submission.State.APPROVED or not scheduler(submission, request.user):
        raise Http404
    form = RescheduleForm(request.POST or None, initial={"shown_from": submission.shown_from})
    if request.method == "POST" and form.is_valid():
        try:
            reschedule(submission, request.user, form.cleaned_data["shown_from"], form.cleaned_data["reason"])
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, gettext("Đã đổi giờ công khai."))
            return redirect("cms_scheduled")
    crumbs = trail((gettext("Lịch công bố"), reverse("cms_scheduled")), gettext("Đổi giờ công khai"))
    return render(request, "cms/review/reschedule.html", {"crumbs": crumbs, "submission": submission, "form": form})


def is_ahead(submission: Any) -> bool:
    """Whether a submission was decided and is still to be shown."""
    ahead = submission.shown_from is not None and submission.shown_from > now()
    return submission.state == submission.State.APPROVED and ahead


def may_reschedule(submission: Any, account: Any) -> bool:
    """Whether the review page offers to move the schedule."""
    return is_ahead(submission) and bool(scheduler(submission, account))
