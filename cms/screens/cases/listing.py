"""The list of a case type: columns and filters of its declaration, the deadline in words, 25 a page, no count."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from cms.projection.finding import found
from cms.review.crumbs import trail
from cms.review.words import line
from cms.screens.cases.access import case_type, opening_agencies
from cms.screens.cases.due import days_for
from cms.screens.cases.filtering import FilterForm
from content_models.declaration.case import Case
from content_models.declaration.kind import Kind
from content_models.declaration.references import Pinned
from content_models.ledger.case_standing import standing_of
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local
from content_models.organisation.instant import now
from content_models.organisation.rights import visible

A_PAGE = 25


def cases(request: HttpRequest, type_name: str) -> HttpResponse:
    """Show the newest cases within reach; `?sau=` goes on after the last one of a page."""
    model = case_type(type_name, request.user)
    form = FilterForm(model, request.user, request.GET or None)
    at = now()
    rows = form.narrowed(found(visible(request.user, model), request.GET.get("q", "")[:200]), at)
    after = request.GET.get("sau", "")
    if after.isascii() and after.isdigit() and len(after) < 19:
        rows = rows.filter(pk__lt=int(after))
    columns = columns_of(model)
    page = list(_light(rows, columns).order_by("-pk")[: A_PAGE + 1])
    context = {
        "crumbs": trail(str(model._meta.verbose_name_plural)),
        "model": model,
        "label": str(model._meta.verbose_name_plural),
        "type_name": type_name,
        "form": form,
        "columns": columns,
        "rows": _rows(page[:A_PAGE], columns, at),
        "next_page": _after(request, page[A_PAGE - 1].pk) if len(page) > A_PAGE else "",
        "begun_again": bool(after),
        "may_open": opening_agencies(model, request.user).exists(),
    }
    return render(request, "cms/cases/list.html", context)


def columns_of(model: type[Case]) -> list[Kind]:
    """The declared columns; nothing personal stands in a list."""
    return [kind for kind in model.kinds() if kind.facts.column and not kind.facts.personal]


def _light(rows: Any, columns: list[Kind]) -> Any:
    """With the links its columns name, without the long texts behind them."""
    links = [kind.name for kind in columns if kind.is_relation]
    bodies = [f"{kind.name}__body" for kind in columns if isinstance(kind, Pinned)]
    return rows.select_related("agency", *links).defer("folded", *bodies)


def _rows(page: list[Case], columns: list[Kind], at: Any) -> list[dict[str, Any]]:
    days = days_for(page, at)
    return [
        {
            "case": case,
            "url": reverse("cms_case", args=[case.type_name(), case.code]),
            "cells": [_cell(case, kind) for kind in columns],
            "due": full_date(local(case.due_at)) if case.due_at else "chưa tính",
            "standing": standing_of(case, type(case), days, at),
        }
        for case in page
    ]


def _cell(case: Case, kind: Kind) -> str:
    plain = kind.plain(getattr(case, kind.name))
    return plain["title"] if plain and isinstance(kind, Pinned) else line(kind, plain)


def _after(request: HttpRequest, pk: int) -> str:
    kept = {name: value for name, value in request.GET.items() if name != "sau"}
    return f"?{urlencode(kept | {'sau': pk})}"
