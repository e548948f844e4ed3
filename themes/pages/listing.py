"""The list of one type: what is in force, in Vietnamese order; narrowed by declared filters. One query, or two."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict

from content_models.declaration.first_met import first_met
from content_models.declaration.record import Record
from content_models.ledger import reading
from content_models.ledger.reading import Moment
from content_models.organisation.succession import codes_within
from themes.front import here_of
from themes.pages.answering import public_page
from themes.pages.declared_type import artefact_at
from themes.pages.keyset import following, mark_of
from themes.pages.moment import asked_moment
from themes.projection.filters import AGENCY, by_clock, columns, filters, narrowing

A_PAGE = 25
MARK = "sau"
SHOWN = ("key", "title", "body", "sort_key")


def listing(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a page of records; one row more than shown tells whether another page follows."""
    model, asked = artefact_at(slug), asked_moment(request)
    offered = filters(model, request.GET)
    rows = reading.listed(model.type_name(), asked.moment)
    conditions = narrowing(model, offered)
    mark = request.GET.get(MARK, "")
    rows = following(rows.filter(by_clock(model, offered, asked.moment.at)), mark).only(*SHOWN)
    met = _met(model, conditions, asked.moment) if conditions else None
    found = list(rows[: A_PAGE + 1]) if met is None else first_met(rows, ("sort_key", "key"), met, A_PAGE + 1)
    shown = found[:A_PAGE]
    kept = request.GET.copy()
    kept.pop(MARK, None)
    context = {
        "here": here_of(model),
        "label": str(model._meta.verbose_name),
        "slug": slug,
        "filters": offered,
        "rows": [{"record": row, "columns": columns(model, row.data())} for row in shown],
        "chosen": [f for f in offered if f.chosen],
        "asked": asked.words,
        "at": request.GET.get("at", ""),
        "seen": request.GET.get("seen", ""),
        "first": f"?{kept.urlencode()}" if mark else "",
        "next": f"?{_with(kept, mark_of(shown[-1]))}" if len(found) > A_PAGE else "",
    }
    return public_page(request, [f"themes/lists/{model.type_name()}.html", "themes/list.html"], context)


def _met(model: type[Record], conditions: dict[str, Any], moment: Moment) -> Q:
    """What the ledger's facets must hold; an agency stands for all that it continues, too."""
    codes = codes_within(conditions[AGENCY], moment.at) if AGENCY in conditions else []
    if len(codes) < 2:
        return reading.facets_met(model, conditions)
    others = {name: value for name, value in conditions.items() if name != AGENCY}
    return Q(agency__code__in=codes) & reading.facets_met(model, others)


def _with(kept: QueryDict, mark: str) -> str:
    kept = kept.copy()
    kept[MARK] = mark
    return kept.urlencode()
