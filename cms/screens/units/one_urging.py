"""One reminder to a unit: the unit reports, the superior concludes; both read it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.projection.words import lazily
from cms.review.crumbs import trail
from cms.review.fields import paragraph_field
from content_models.actions.falling_behind import LABELS
from content_models.actions.refusal import Refused
from content_models.actions.urging import ANSWERS, answer_urging, conclude_urging, superior_post
from content_models.moderation.models import Urging
from content_models.organisation.rights import holds_at, reaches


class AnswerForm(forms.Form):
    """What the unit reports."""

    answer = paragraph_field(lazily("Báo cáo của đơn vị"))


class ConclusionForm(forms.Form):
    """The results of the check."""

    recommendation = paragraph_field(lazily("Kiến nghị"), required=False)
    remedy = paragraph_field(lazily("Biện pháp khắc phục"), required=False)


def urging(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a reminder; for whoever is neither its unit nor above it, it does not exist."""
    one = Urging.objects.select_related("agency", "sender", "sent_by", "answered_by", "closed_by").filter(pk=pk).first()
    if one is None:
        raise Http404
    answers, concludes = holds_at(request.user, ANSWERS, one.agency_id), superior_post(request.user, one.agency)
    if not (answers or concludes or reaches(request.user, [ANSWERS], one.agency)):
        raise Http404
    form = _form(one, bool(answers), bool(concludes), request.POST or None)
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            _do(one, request, form)
            return redirect("cms_urging", pk)
        except Refused as refused:
            form.add_error(None, str(refused))
    crumbs = trail(gettext("Nhắc"))
    counted = [(LABELS.get(name, name), number) for name, number in one.counted.items()]
    return render(request, "cms/units/urging.html", {"crumbs": crumbs, "one": one, "form": form, "counted": counted})


def _form(one: Urging, answers: bool, concludes: bool, data: Any) -> forms.Form | None:
    if answers and one.state == Urging.State.SENT:
        return AnswerForm(data)
    return ConclusionForm(data) if concludes and one.state != Urging.State.CLOSED else None


def _do(one: Urging, request: HttpRequest, form: forms.Form) -> None:
    if isinstance(form, AnswerForm):
        answer_urging(one, request.user, form.cleaned_data["answer"])
        messages.success(request, gettext("Đã gửi báo cáo."))
        return
    conclude_urging(one, request.user, form.cleaned_data["recommendation"], form.cleaned_data["remedy"])
    messages.success(request, gettext("Đã ghi kết luận."))
