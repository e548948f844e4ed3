"""Rút riêng: the submitter takes members out of an open submission; and what has left stays on its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.projection.words import lazily
from cms.review.access import reachable_submission
from cms.review.passed import moment
from cms.review.shown import ShownMember
from content_models.actions.refusal import Refused
from content_models.actions.taking_out import take_out
from content_models.moderation.departure import Departure
from content_models.moderation.submission import Submission


@dataclass(frozen=True)
class Left:
    """One member that left: how, by whom, why; `url` is where its author mends it."""

    departure: Departure
    who: str
    at: str
    url: str


def departures(submission: Submission, account: Any) -> list[Left]:
    """Return what has left the submission, in the order it left. One query."""
    rows = Departure.objects.filter(member__submission=submission)
    mends = submission.submitted_by_id == account.pk
    return [_left(one, mends) for one in rows.select_related("member", "by", "on_behalf_of")]


def _left(one: Departure, mends: bool) -> Left:
    model: Any = ContentType.objects.get_for_id(one.member.content_type_id).model_class()
    instead = gettext(" làm thay {on_behalf_of}").format(on_behalf_of=one.on_behalf_of) if one.on_behalf_of else ""
    url = reverse(model.snippet_viewset.get_url_name("edit"), args=[one.member.object_id]) if mends else ""
    return Left(one, f"{one.by}{instead}", moment(one.at), url)


class LeavingForm(forms.Form):
    """Which members leave, and why."""

    members = forms.MultipleChoiceField(label=lazily("Nội dung"), widget=forms.CheckboxSelectMultiple)
    reason = forms.CharField(label=lazily("Lý do"), max_length=2_000)

    def __init__(self, submission: Submission, members: Sequence[ShownMember], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in members:
            one.member.submission = submission
        self.fields["members"].choices = [(one.member.pk, one.member.title) for one in members if not one.member.leads]


@require_POST
def take_members_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the ticked members out; a refusal is said on the page of the submission."""
    submission = reachable_submission(pk, request.user)
    ticked = request.POST.getlist("members")[:1_000]
    ids = [int(one) for one in ticked if one.isascii() and one.isdecimal() and len(one) < 19]
    try:
        take_out(submission, ids, request.user, request.POST.get("reason", "")[:2_000])
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(
            request,
            gettext("Đã rút {count} nội dung. Phần còn lại đi tiếp, bản nháp đã rút lại sửa được.").format(
                count=len(ids)
            ),
        )
    return redirect("cms_review", submission.pk)
