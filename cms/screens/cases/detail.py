"""The page of one case: the answer on top, the calendar that counts it, what happened, what may be done next."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.cases.access import visible_case, works_there
from cms.screens.cases.due import told_of
from cms.screens.cases.further import further_page
from cms.screens.cases.history import history_of
from cms.screens.cases.reading import facts_of
from content_models.actions.moving import may_move
from content_models.declaration.case import WITHIN, Case
from content_models.organisation.instant import now
from content_models.organisation.rights import holds_at


def case_page(request: HttpRequest, type_name: str, code: str) -> HttpResponse:
    """Show a case within reach with one button for each move this account may make now."""
    case = visible_case(type_name, code, request.user)
    told = told_of(case, now())
    context = {
        "crumbs": trail(*_way(case)),
        "case": case,
        "card": case,
        "title": case.public_title(),
        "told": told,
        "facts": facts_of(case, request.user),
        "inside": works_there(case, request.user),
        "names_people": any(kind.facts.personal for kind in case.kinds()),
        "assigned": case.reach is WITHIN and not told.counting,
        "history": history_of(case),
        "moves": _moves(case, request.user),
        "further": further_page(case),
        "may_reissue": case.reach is not WITHIN and bool(holds_at(request.user, case.lifecycle.opens, case.agency_id)),
    }
    return render(request, "cms/cases/detail.html", context)


def _way(case: Case) -> list[Any]:
    return [(said(case._meta.verbose_name_plural), reverse("cms_cases", args=[case.type_name()])), case.code]


def _moves(case: Case, account: Any) -> list[dict[str, str]]:
    legal = [step for step in case.lifecycle.moves_from(case.state) if may_move(case, step, account)]
    place = [case.type_name(), case.code]
    return [{"label": said(step.label), "url": reverse("cms_case_move", args=[*place, step.name])} for step in legal]
