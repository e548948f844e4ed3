"""The screen "which of our records cite a document that is no longer in force"."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.bases.export import as_csv
from cms.screens.bases.lapsed import (
    Asked,
    by_document,
    citing_types,
    lapsed_for,
    records_of,
    types_on_ended_law,
)
from cms.screens.bases.page import lines_of
from content_models.organisation.instant import day_of, now

A_PAGE, MOST_DOCUMENTS = 25, 20


def overview(request: HttpRequest) -> HttpResponse:
    """Counts, documents and records; `?xuat=csv` sends every row that is shown."""
    types = citing_types(request.user)
    if not types:
        raise PermissionDenied
    asked, at = asked_of(request), now()
    rows = lapsed_for(request.user, asked, at)
    if request.GET.get("xuat") == "csv":
        return as_csv(request, rows)
    page = Paginator(records_of(rows), A_PAGE).get_page(request.GET.get("trang"))
    context = {
        "crumbs": trail(gettext("Căn cứ hết hiệu lực")),
        "types": [(model.type_name(), said(model._meta.verbose_name)) for model in types],
        "asked": asked,
        "kept": urlencode({k: v for k, v in request.GET.items() if k != "trang"}),
        "documents": by_document(rows, MOST_DOCUMENTS),
        "page": page,
        "lines": lines_of(list(page.object_list), rows),
        "type_bases": [
            (said(m._meta.verbose_name), words) for m, words in types_on_ended_law(request.user, day_of(at))
        ],
    }
    return render(request, "cms/bases/overview.html", context)


def asked_of(request: HttpRequest) -> Asked:
    """What the address asks, cut to size."""
    given: Any = {name: request.GET.get(name, "")[:120] for name in ("loai", "so", "thay")}
    return Asked(given["loai"], given["so"], given["thay"] if given["thay"] in ("co", "khong") else "")
