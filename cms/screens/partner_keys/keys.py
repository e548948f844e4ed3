"""The list of systems with a form for one more; its key is shown on the page that answers, and never again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from cms.projection.words import lazily, said
from cms.review.crumbs import trail
from cms.screens.partner_keys.forms import KeyForm
from content_models.actions.granting import administered
from content_models.actions.issuing_keys import clients_of, issue_key
from content_models.actions.refusal import Refused
from content_models.organisation.instant import day_of, now

TITLE, PLACE, SHOWN = lazily("Hệ thống kết nối"), "/quan-tri/he-thong-ket-noi/", 500


@never_cache
def keys(request: HttpRequest) -> HttpResponse:
    """Show the systems of one's own agencies; a POST registers one and shows its key."""
    if not administered(request.user).exists():
        raise PermissionDenied
    form = KeyForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row, key = issue_key(**form.cleaned_data, by=request.user)
            context = {"crumbs": trail((TITLE, PLACE), row.name), "row": row, "key": key}
            return render(request, "cms/partner_keys/key.html", context)
        except Refused as refused:
            form.add_error(None, said(refused))
    rows = list(clients_of(request.user)[:SHOWN])
    context = {"crumbs": trail(TITLE), "rows": rows, "form": form, "today": day_of(now())}
    return render(request, "cms/partner_keys/list.html", context)
