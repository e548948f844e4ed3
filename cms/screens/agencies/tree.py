"""The tree of agencies, one level at a time, or what a search finds; and one agency as it was, is and will be."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from cms.review.crumbs import trail
from cms.screens.agencies.access import WAY, for_organisers
from cms.screens.agencies.verbs import offered
from content_models.actions.agencies.ground import organised, organises
from content_models.actions.agencies.holdings import holdings
from content_models.declaration.roles import Role
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.models import PublicRecord
from content_models.organisation.held import held_by
from content_models.organisation.models import Agency, AgencyChange, Succession

A_PAGE = 50


@for_organisers
def agencies(request: HttpRequest) -> HttpResponse:
    """The agencies one organises from, or what a search of name and code finds among all below them."""
    asked = request.GET.get("q", "").strip()[:100]
    if asked:
        rows = organised(request.user).filter(Q(name__icontains=asked) | Q(code__istartswith=asked))
    else:
        own = {held.agency_id for held in held_by(request.user) if held.role == Role.ORGANISATION_ADMIN}
        rows = Agency.objects.filter(pk__in=own)
    waiting = AgencyChange.waiting().filter(agencies__overlap=list(rows.values_list("pk", flat=True)[:A_PAGE]))
    page = _page(rows, request)
    today, crumbs = timezone.localdate(), trail(gettext("Cơ quan"))
    context = {"page": page, "asked": asked, "waiting": waiting, "today": today, "crumbs": crumbs}
    return render(request, "cms/agencies/list.html", context)


@for_organisers
def agency(request: HttpRequest, pk: int) -> HttpResponse:
    """One agency: what it is called and stands under, what it held and holds, what is decided for it."""
    one = get_object_or_404(organised(request.user).select_related("parent"), pk=pk)
    today = timezone.localdate()
    line = [(str(above), reverse("cms_agency", args=[above.pk])) for above in _line(one)]
    below = Agency.objects.filter(Agency.exists_on(today), parent=one)
    context = {
        "one": one,
        "ended": one.has_ended(today),
        "page": _page(below, request),
        "today": today,
        "past": [_told(row) for row in _versions(one)],
        "before": Succession.objects.filter(to_agency=one).select_related("from_agency").order_by("on", "pk"),
        "after": Succession.objects.filter(from_agency=one).select_related("to_agency").order_by("on", "pk"),
        "held": holdings([one], today),
        "waiting": AgencyChange.waiting().filter(Q(agencies__contains=[pk]) | Q(others__contains=[pk])),
        "verbs": offered(organises(request.user, one), one.ends_on is not None),
        "crumbs": trail(WAY, *line, str(one)),
    }
    return render(request, "cms/agencies/one.html", context)


def _page(rows: QuerySet[Agency], request: HttpRequest) -> Any:
    counted = rows.select_related("parent").annotate(below=Count("children", Q(children__ends_on=None)))
    return Paginator(counted.order_by("sort_key", "code"), A_PAGE).get_page(request.GET.get("p"))


def _line(one: Agency) -> list[Agency]:
    """The superiors, from the root down."""
    ids = [int(pk) for pk in one.path.split(".") if pk][:-1]
    found = Agency.objects.in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def _versions(one: Agency) -> QuerySet[PublicRecord]:
    return PublicRecord.objects.filter(type=AGENCY_TYPE, key=one.code).order_by("-version")[:50]


def _told(row: PublicRecord) -> dict[str, Any]:
    body = row.data()
    above = (body["parent"] or {}).get("name", "")
    return {"on": row.in_force_from, "name": row.title, "above": above, "row": row, "ended": row.withdrawn}
