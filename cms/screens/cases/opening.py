"""Tiếp nhận: opens a case by a generated form, with the slip beside it that says what would be promised."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.cases.access import case_type, opening_agencies
from cms.screens.cases.due import slip_of
from cms.screens.cases.forms import OpeningForm
from cms.screens.cases.pinning import offers, pinned_rows, pins_of
from cms.screens.cases.receipt import keep_once
from content_models.actions.opening import open_cases
from content_models.actions.refusal import Refused
from content_models.declaration.case import Case
from content_models.organisation.instant import now


def open_case(request: HttpRequest, type_name: str) -> HttpResponse:
    """First what the case is judged by, then the form; a POST opens the case and shows its receipt once."""
    model = case_type(type_name, request.user)
    agencies = opening_agencies(model, request.user)
    if not agencies.exists():
        raise Http404
    pinned, missing = pins_of(model, request)
    context = {"crumbs": _crumbs(model), "label": said(model._meta.verbose_name), "type_name": type_name}
    if missing:
        typed = request.GET.get("q", "")[:200]
        context |= {"kind": missing, "typed": typed, "offers": offers(missing, pinned, typed)}
        return render(request, "cms/cases/pick.html", context)
    form = OpeningForm(model, request.user, agencies, pinned, data=request.POST or None)
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        opened = _open(request, form)
        if opened:
            return opened
    slip = slip_of(form.case(), now()) if not form.is_bound or form.is_valid() else None
    context |= {"form": form, "pinned": pinned_rows(model, pinned), "slip": slip}
    return render(request, "cms/cases/open.html", context)


def _open(request: HttpRequest, form: OpeningForm) -> HttpResponse | None:
    """Open the case; None when the law book refuses, the reasons then stand in the form."""
    try:
        opened = open_cases([form.case()], request.user)[0]
    except ValidationError as error:
        form.take(error)
    except Refused as refused:
        form.add_error(None, str(refused))
    else:
        if opened.shown:
            keep_once(request, opened.case, opened.shown)
        return redirect("cms_case_receipt" if opened.shown else "cms_case", opened.case.type_name(), opened.case.code)
    return None


def _crumbs(model: type[Case]) -> list[dict[str, Any]]:
    return trail(
        (said(model._meta.verbose_name_plural), reverse("cms_cases", args=[model.type_name()])), gettext("Tiếp nhận")
    )
