"""The agencies of the province: level by level from the top, or by words of a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode

from content_models.declaration.any_mark import within
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment, current, listed
from content_models.organisation.agency import Tier
from themes.front import REST
from themes.pages.answering import public_page
from themes.pages.keyset import following, mark_of
from themes.pages.listing import MARK

A_PAGE = 50
LONGEST = 60
#: A province has one agency at its top; units from outside may stand beside it.
MOST_TOPS = 10


def agencies(request: HttpRequest) -> HttpResponse:
    """Show the units below the top, below the agency `tren`, or those that `q` names. Three queries at most."""
    typed = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    above = None if typed else _above(request.GET.get("tren", ""))
    tops = [] if typed or above else list(listed(AGENCY_TYPE).filter(_below([""]))[:MOST_TOPS])
    rows = listed(AGENCY_TYPE).filter(_named(typed) if typed else _below([one.key for one in tops or [above] if one]))
    found = list(following(rows, request.GET.get(MARK, "")).defer("body")[: A_PAGE + 1])
    shown = found[:A_PAGE]
    kept = {"q": typed} if typed else {"tren": above.key} if above else {}
    more = {**kept, MARK: mark_of(shown[-1])} if len(found) > A_PAGE else {}
    context = {
        "here": REST,
        "typed": typed,
        "above": above,
        "tops": tops,
        "rows": _lines(shown),
        "first": f"?{urlencode(kept)}" if request.GET.get(MARK) else "",
        "next": f"?{urlencode(more)}" if more else "",
    }
    return public_page(request, "themes/agencies.html", context)


def _above(code: str) -> PublicRecord | None:
    if not code:
        return None
    found = None if "\0" in code else current(AGENCY_TYPE, code[:120], Moment.present())
    if found is None:
        raise Http404("Không có cơ quan nào mang mã này.")
    return found


def _below(codes: Sequence[str]) -> Q:
    """The condition of standing right below one of these; below none for an empty list."""
    return reduce(or_, (Q(facets__contains={"parent": code}) for code in codes), Q(pk__in=[]))


def _named(typed: str) -> Q:
    return Q(key__istartswith=typed.split()[0]) | Q(title__regex=within(typed))


def _lines(rows: Sequence[PublicRecord]) -> list[dict[str, Any]]:
    """Each agency with its tier, and whether others stand below it. One query."""
    over = _with_units([row.key for row in rows]) if rows else set()
    tiers = dict(Tier.choices)
    return [{"record": row, "tier": tiers.get(row.facets.get("tier", ""), ""), "over": row.key in over} for row in rows]


def _with_units(codes: Sequence[str]) -> set[str]:
    below: QuerySet[Any] = listed(AGENCY_TYPE).filter(facets__parent__in=codes).order_by()
    return set(below.values_list("facets__parent", flat=True).distinct())
