"""Hủy công bố đã hẹn: what was decided and nobody has seen goes back to its editors, with a reason."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import lazily
from cms.review.access import reachable_submission
from cms.review.crumbs import trail
from cms.review.fields import paragraph_field
from cms.review.scheduled import is_ahead
from content_models.actions.calling_off import call_off, may_call_off
from content_models.actions.refusal import Refused


class CallOffForm(forms.Form):
    """Why what was decided shall not be shown."""

    reason = paragraph_field(lazily("Lý do"))


def call_off_schedule(request: HttpRequest, pk: int) -> HttpResponse:
    """Call a decided submission off before its instant; only whoever answers for it finds this page."""
    submission = reachable_submission(pk, request.user)
    if not is_ahead(submission) or not may_call_off(submission, request.user):
        raise Http404
    form = CallOffForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            call_off(submission, request.user, form.cleaned_data["reason"])
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, gettext("Đã hủy công bố, các bản nháp sửa tiếp được."))
            return redirect("cms_review", pk)
    crumbs = trail((gettext("Lịch công bố"), reverse("cms_scheduled")), gettext("Hủy công bố đã hẹn"))
    return render(request, "cms/review/call_off.html", {"crumbs": crumbs, "submission": submission, "form": form})
