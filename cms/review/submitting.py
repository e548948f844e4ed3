"""Trình: one screen for a record alone and for a decision with all that is announced under it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.projection.words import said
from cms.review.access import draft_to_change, reachable_submission
from cms.review.crumbs import trail
from cms.review.entries import Fault, entries_of, faults_of
from cms.review.submitting_forms import SubmissionForm
from content_models.actions.gathering import Planned, planned
from content_models.actions.refusal import Refused
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.actions.taking_back import take_back
from content_models.declaration.artefact import Artefact
from content_models.moderation.member import Act


def submit_record(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show what a submission would hold; a POST opens it and leads to its page."""
    lead = draft_to_change(type_name, pk, request.user)
    members = planned(lead, request.user) if lead.leads else []
    form = SubmissionForm(request.POST or None)
    faults: list[Fault] = []
    if request.method == "POST" and form.is_valid():
        entries = entries_of(lead, members, form.cleaned_data["in_force_from"])
        faults = faults_of(lead, entries, request.user)
        if not faults:
            return _submit(request, lead, entries, form.cleaned_data)
    return render(request, "cms/review/submit.html", _context(lead, members, form, faults))


def _submit(request: HttpRequest, lead: Artefact, entries: list[Entry], answer: dict[str, Any]) -> HttpResponse:
    proposal = Proposal(lead, entries, answer["note"], answer["shown_from"])
    try:
        submission = submit([proposal], request.user)[0]
    except (Refused, ValidationError) as error:
        words = error.messages if isinstance(error, ValidationError) else [str(error)]
        messages.error(request, "; ".join(words))
        return redirect(request.path)
    messages.success(
        request,
        gettext("Đã trình “{title}”. Nội dung được giữ nguyên cho đến khi có quyết định.").format(
            title=submission.title
        ),
    )
    return redirect("cms_review", submission.pk)


def _context(lead: Artefact, members: list[Planned], form: SubmissionForm, faults: list[Fault]) -> dict[str, Any]:
    return {
        "crumbs": trail(gettext("Trình duyệt")),
        "lead": lead,
        "type_label": said(lead._meta.verbose_name),
        "own": Planned(lead, Act.AMEND if lead.version else Act.ANNOUNCE) if lead.latest_revision else None,
        "going": [one for one in members if one.included],
        "aside": [one for one in members if not one.included],
        "form": form,
        "faults": faults,
        "steps": lead.lifecycle.steps,
    }


@require_POST
def take_back_submission(request: HttpRequest, pk: int) -> HttpResponse:
    """The submitter takes a submission back before it is decided to the end."""
    submission = reachable_submission(pk, request.user)
    try:
        take_back([submission], request.user, request.POST.get("reason", "").strip())
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(
            request, gettext("Đã rút “{title}”. Các bản nháp lại sửa được.").format(title=submission.title)
        )
    return redirect("cms_review", submission.pk)
