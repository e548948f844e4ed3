"""The page of an agency: what it is called, under whom it stands, who continues it, and what it publishes."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from content_models.declaration import registry
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment, current, in_force, is_in_force, versions
from content_models.organisation.agency import Tier
from content_models.organisation.succession import codes_within, continued_by
from themes.pages.answering import public_page
from themes.pages.moment import asked_moment

#: Names and places shown of one agency; more than any has had.
MOST_TURNS = 30


def agency(request: HttpRequest, code: str) -> HttpResponse:
    """Show an agency, also one that ended: its old address leads to whoever continues it. Five queries at most."""
    asked = asked_moment(request)
    row = current(AGENCY_TYPE, code, asked.moment)
    if row is None:
        raise Http404("Không có cơ quan nào mang mã này.")
    body, codes = row.data(), codes_within(code, asked.moment.at)
    context = {
        "record": row,
        "body": body,
        "tier": dict(Tier.choices).get(body["tier"], ""),
        "not_yet": not is_in_force(row, asked.moment),
        "asked": asked.words,
        "heirs": continued_by(code, asked.moment.at) if row.withdrawn else [],
        "before": [old for old in codes if old != code][:200],
        "turns": [_turn(one) for one in versions(AGENCY_TYPE, code, asked.moment)[:MOST_TURNS]],
        "types": _types(codes, asked.moment),
    }
    return public_page(request, "themes/agency.html", context)


def _turn(row: PublicRecord) -> dict[str, Any]:
    above = row.data()["parent"] or {}
    return {"on": row.in_force_from, "name": row.title, "above": above.get("name", ""), "ended": row.withdrawn}


def _types(codes: list[str], moment: Moment) -> list[dict[str, str]]:
    """The types of which the agency has something in force, with where their lists are. One query."""
    rows = PublicRecord.objects.filter(in_force(moment), withdrawn=False, agency__code__in=codes)
    there = set(rows.order_by().values_list("type", flat=True).distinct())
    models = [model for model in registry.artefacts() if model.type_name() in there]
    return [{"label": str(model._meta.verbose_name), "slug": model.public_slug()} for model in models]
