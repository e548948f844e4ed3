"""Chuyển bước: one page a transition, with the form its declaration asks for."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.cases.access import visible_case
from cms.screens.cases.forms import MoveForm
from content_models.actions import moving
from content_models.actions.duties import deciding_agency_id
from content_models.actions.refusal import Refused
from content_models.declaration.case import Case
from content_models.declaration.process import Move
from content_models.organisation.rights import holds_at


def move_case(request: HttpRequest, type_name: str, code: str, name: str) -> HttpResponse:
    """Show what a transition asks; a POST makes it. Who holds no role for it finds no such page."""
    case = visible_case(type_name, code, request.user)
    step = _step(case, name, request.user)
    if case.state not in step.sources:
        messages.error(
            request,
            gettext("“{code}” đang ở bước “{label}” nên không thể “{label_2}”.").format(
                code=case.code, label=said(case.present_state.label), label_2=said(step.label)
            ),
        )
        return redirect("cms_case", type_name, code)
    form = MoveForm(step, request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and (form.is_valid() or not step.form) and _made(request, case, step, form):
        return redirect("cms_case", type_name, code)
    context = {"crumbs": _crumbs(case, step), "case": case, "step": step, "form": form}
    context["target"] = case.lifecycle.state(step.target)
    return render(request, "cms/cases/move.html", context)


def _step(case: Case, name: str, account: Any) -> Move:
    try:
        step = case.lifecycle.move(name)
    except KeyError as error:
        raise Http404 from error
    if not holds_at(account, step.role, deciding_agency_id(case.agency, step.at)):
        raise Http404
    return step


def _made(request: HttpRequest, case: Case, step: Move, form: MoveForm) -> bool:
    """Make the move; False when the law book refuses, the reasons then stand in the form."""
    try:
        moving.move([case], step.name, request.user, form.cleaned_data if step.form else None)
    except ValidationError as error:
        form.take(error)
        return False
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, gettext("{label}: đã ghi cho {code}.").format(label=said(step.label), code=case.code))
    return True


def _crumbs(case: Case, step: Move) -> list[dict[str, str]]:
    place = case.type_name()
    whole = (said(case._meta.verbose_name_plural), reverse("cms_cases", args=[place]))
    return trail(whole, (case.code, reverse("cms_case", args=[place, case.code])), said(step.label))
