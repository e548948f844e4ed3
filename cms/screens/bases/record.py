"""One record's bases: what has ended, what stands in its place, and the draft that says so."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.projection.words import lazily, said
from cms.review.crumbs import trail
from content_models.actions.renewing import renew_bases, successors_for
from content_models.citations.noting import of_records
from content_models.citations.validity import in_force_successor, validity_on
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.organisation.instant import day_of, now
from content_models.organisation.rights import may, visible

WAY = (lazily("Căn cứ hết hiệu lực"), "/quan-tri/can-cu/")


def bases_of(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show what a record cites; a POST makes the draft and opens it to be checked."""
    record = _record(type_name, pk, request.user)
    edit_url = AdminURLFinder(request.user).get_edit_url(record) if may(request.user, "change", record) else None
    if request.method == "POST":
        return _renew(request, record, edit_url)
    context = {
        "crumbs": trail(WAY, str(record)),
        "record": record,
        "type_label": said(record._meta.verbose_name),
        "rows": _rows(record),
        "edit_url": edit_url,
        "may_renew": bool(edit_url and not record.submitted and successors_for(record)),
    }
    return render(request, "cms/bases/record.html", context)


def _renew(request: HttpRequest, record: Artefact, edit_url: str | None) -> HttpResponse:
    if edit_url is None:
        raise PermissionDenied
    try:
        renew_bases(record, request.user)
    except (PermissionDenied, ValidationError) as refused:
        words = refused.messages if isinstance(refused, ValidationError) else [str(refused)]
        messages.error(request, "; ".join(words))
        return redirect("cms_bases_of", record.type_name(), record.pk)
    messages.success(request, gettext("Đã lập bản nháp thay căn cứ. Hãy kiểm tra rồi trình duyệt."))
    return redirect(edit_url)


def _record(type_name: str, pk: int, account: Any) -> Artefact:
    """An artefact within reach; Http404 for anything else, known or not."""
    model = next((one for one in registry.artefacts() if one.type_name() == type_name), None)
    if model is None:
        raise Http404
    record = visible(account, model).select_related("agency", "latest_revision").filter(pk=pk).first()
    if record is None:
        raise Http404
    return record


def _rows(record: Artefact) -> list[dict[str, Any]]:
    """Every citation of the public text, the ended ones first; whether the open draft still has it."""
    today = day_of(now())
    own = of_records(type(record), [record.pk])
    drafted = set(own.filter(public=False).values_list("symbol_key", flat=True))
    rows = [
        {
            "citation": row,
            "validity": validity_on(row.law, today) if row.law else "",
            "successor": in_force_successor(row.law, today) if row.law else None,
            "kept": not record.has_unpublished_changes or row.symbol_key in drafted,
        }
        for row in own.filter(public=True).select_related("law__successor").order_by("pk")
    ]
    return sorted(rows, key=lambda row: row["validity"] != "ended")
