"""Việc chờ tôi: the first page of a working day. It reads duties and nothing else."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from cms.review.crumbs import trail
from cms.review.desk_rows import rows_of
from cms.review.desk_sections import A_PAGE, LISTS, DutyList, first_pages, one_page
from cms.review.notices import unread
from content_models.organisation.clock.words import full_date, weekday_date
from content_models.organisation.clock.zone import local
from content_models.organisation.grant import StandIn
from content_models.organisation.held import held_by
from content_models.organisation.instant import day_of, now


def desk(request: HttpRequest) -> HttpResponse:
    """The lists with their first rows; `?danh-sach=` opens one of them, 25 rows a page."""
    at, slug = now(), request.GET.get("danh-sach", "")
    if slug and slug not in {name.slug for name in LISTS}:
        raise Http404
    page = _page_number(request)
    lists = one_page(request.user, at, slug, page) if slug else first_pages(request.user, at)
    shown = [one for one in lists if one.slug == slug or (not slug and one.duties)]
    rows = rows_of([duty for one in shown for duty in _page_of(one, page, slug)], at)
    context = {
        "crumbs": trail(),
        "lists": lists,
        "sections": [(one, [row for row in rows if row.duty.section == one.slug]) for one in shown],
        "total": sum(one.total for one in lists),
        "opened": slug,
        "page": page,
        "next_page": _next_page(lists, slug, page),
        "today": f"{weekday_date(local(at))}, {local(at):%H:%M}",
        "unread": unread(request.user).count(),
        "stands_in": _stands_in(request.user, day_of(at)),
    }
    return render(request, "cms/review/desk.html", context)


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.get("trang", "1")
    return max(int(asked), 1) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1


def _page_of(one: DutyList, page: int, slug: str) -> list[Any]:
    """The rows of the page; the first row of each list comes along with its count and is left out here."""
    first = (page - 1) * A_PAGE if slug else 0
    return [duty for duty in one.duties if duty.number > first]


def _next_page(lists: list[DutyList], slug: str, page: int) -> int | None:
    total = next((one.total for one in lists if one.slug == slug), 0)
    return page + 1 if total > page * A_PAGE else None


def _stands_in(account: Any, day: Any) -> list[str]:
    """In whose place the account acts today, and until when."""
    if not any(held.stands_for for held in held_by(account)):
        return []
    rows = StandIn.objects.filter(StandIn.in_force(day), account_id=account.pk).select_related("on_behalf_of")
    return [
        gettext("{on_behalf_of} đến hết {ends_on}").format(
            on_behalf_of=row.on_behalf_of, ends_on=full_date(row.ends_on)
        )
        if row.ends_on
        else str(row.on_behalf_of)
        for row in rows
    ]
