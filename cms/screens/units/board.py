"""The board: units below, the worst first, each count leading to what it counts; the chosen ones are reminded."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.projection.words import lazily
from cms.review.crumbs import trail
from cms.review.fields import paragraph_field
from content_models.actions.falling_behind import LABELS, Behind, behind
from content_models.actions.refusal import Refused
from content_models.actions.urging import LONGEST, MOST_DAYS, units_below, urge
from content_models.organisation.instant import now

A_PAGE = 50


class UrgingForm(forms.Form):
    """What the chosen units are told, and by when they report."""

    words = paragraph_field(lazily("Nội dung nhắc"))
    working_days = forms.IntegerField(
        label=lazily("Báo cáo trong (ngày làm việc)"), min_value=1, max_value=MOST_DAYS, initial=5
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].max_length = LONGEST


def board(request: HttpRequest) -> HttpResponse:
    """Show the units; a POST reminds the ticked ones. Nobody without units below gets here."""
    units = list(units_below(request.user))
    if not units:
        raise PermissionDenied(gettext("Bạn không theo dõi đơn vị nào."))
    rows = behind(units, now())
    form = UrgingForm(request.POST or None)
    ticked = {int(one) for one in request.POST.getlist("units") if one.isascii() and one.isdecimal() and len(one) < 19}
    if request.method == "POST" and form.is_valid():
        try:
            return _urge(request, [row for row in rows if row.unit.pk in ticked], form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("trang"))
    context = {
        "crumbs": trail(gettext("Theo dõi đơn vị")),
        "columns": list(LABELS.values()),
        "rows": [(row, row.unit.pk in ticked, [(name, row.counts.get(name, 0)) for name in LABELS]) for row in page],
        "page": page,
        "behind": sum(1 for row in rows if row.total),
        "units": len(units),
        "sums": [(label, sum(row.counts.get(name, 0) for row in rows)) for name, label in LABELS.items()],
        "form": form,
    }
    return render(request, "cms/units/board.html", context)


def _urge(request: HttpRequest, rows: list[Behind], answer: dict[str, Any]) -> HttpResponse:
    counted = {row.unit.pk: row.counts for row in rows}
    urge([row.unit for row in rows], request.user, answer["words"], answer["working_days"], counted)
    messages.success(
        request, gettext("Đã nhắc {count} đơn vị. Mỗi đơn vị có một việc báo cáo.").format(count=len(rows))
    )
    return redirect("cms_units")
