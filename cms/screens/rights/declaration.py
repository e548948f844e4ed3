"""Bảng quyền của một loại: roles and verbs with the lines of the declaration; it names no person."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from cms.projection.words import all_said, said
from cms.review.crumbs import trail
from cms.screens.rights.access import declared, watches
from content_models.declaration import registry
from content_models.declaration.rights_table import VERBS, rights_table
from content_models.organisation.rights import held_for


def for_watchers(view: Any) -> Any:
    """Only for those who watch over rights, or work with the type."""

    @wraps(view)
    def guarded(request: HttpRequest, type_name: str = "") -> HttpResponse:
        works = type_name and held_for(request.user, declared(type_name), "view")
        if not works and not watches(request.user):
            raise PermissionDenied
        return view(request, type_name) if type_name else view(request)

    return guarded


@for_watchers
def all_rights(request: HttpRequest) -> HttpResponse:
    """Every declared type, each leading to its table."""
    types = sorted(registry.types(), key=lambda model: said(model._meta.verbose_name))
    rows = [(said(model._meta.verbose_name), model.type_name(), len(rights_table(model))) for model in types]
    return render(request, "cms/rights/all.html", {"crumbs": trail(gettext("Bảng quyền")), "rows": rows})


@for_watchers
def declaration_rights(request: HttpRequest, type_name: str) -> HttpResponse:
    """The table of one type."""
    model = declared(type_name)
    lines = [
        (said(one.role.label), [words if verb in one.may else "" for verb, words in VERBS.items()], all_said(one.lines))
        for one in rights_table(model)
    ]
    context = {"label": said(model._meta.verbose_name), "verbs": list(VERBS.values()), "lines": lines}
    context |= {"crumbs": trail((gettext("Bảng quyền"), "/quan-tri/quyen/"), context["label"])}
    return render(request, "cms/rights/declaration.html", context | {"basis": [str(one) for one in model.basis]})
