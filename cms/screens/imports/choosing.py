"""Chọn: which rows go in, on this page or by filter; the decision of rows that name none; then the drafts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.screens.imports.access import reachable_batch
from cms.screens.imports.agency_ground import ground_form, take_ground
from cms.screens.imports.preview import FILTERS, GOES_IN, preview, rows_of
from content_models.intake.batch import Batch, State
from content_models.intake.mapping.targets import lead_of
from content_models.intake.sheets.cells import Cell
from content_models.intake.staging.applying_chosen import LEADLESS, begin_apply
from content_models.intake.understanding.values import NotUnderstood, read_value
from content_models.organisation.instant import now


@contextmanager
def still_choosing(batch: Batch) -> Iterator[Batch | None]:
    """Hold a batch in its state: what is ticked or named here is in before its rows are written, or not at all."""
    with transaction.atomic():
        yield Batch.objects.select_for_update().filter(pk=batch.pk, state=State.CHOOSING).first()


@require_POST
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is ticked on a page, or tick all that a filter shows, or none of it."""
    batch = reachable_batch(request.user, pk)
    asked, whole = request.POST.get("loc", ""), request.POST.get("whole", "")
    with still_choosing(batch) as held:
        if held and whole:
            rows_of(held, asked if asked in FILTERS else "").filter(GOES_IN).update(chosen=whole == "all")
        elif held:
            _keep(held, request.POST.getlist("shown"), request.POST.getlist("row"))
    query = urlencode({"loc": asked, "p": request.POST.get("p", "")})
    return HttpResponseRedirect(f"{reverse('cms_import', args=[pk])}?{query}")


def _keep(batch: Batch, shown: list[str], ticked: list[str]) -> None:
    """Only rows of the page are touched: what is ticked elsewhere stays."""
    numbers = {int(one) for one in shown if one.isdecimal() and len(one) < 10}
    chosen = {int(one) for one in ticked if one.isdecimal() and len(one) < 10} & numbers
    rows = batch.rows.filter(GOES_IN, number__in=numbers)
    rows.filter(number__in=chosen).update(chosen=True)
    rows.exclude(number__in=chosen).update(chosen=False)


@require_POST
def name_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Name the decision that rows without one shall go under; an empty symbol takes it back."""
    batch = reachable_batch(request.user, pk)
    link = lead_of(batch.model)
    said = {n: request.POST.get(n, "").strip()[:300] for n in ("symbol", "issuer", "year")}
    try:
        with still_choosing(batch) as held:
            if held and link:
                _name(held, said, link)
    except NotUnderstood as why:
        messages.error(request, gettext("Năm: {why}").format(why=why))
    return redirect(f"{reverse('cms_import', args=[pk])}?loc=thieu-qd")


def _name(batch: Batch, said: dict[str, str], link: Any) -> None:
    year = read_value(link.related_model.kind("year"), Cell(said["year"])) if said["year"] else None
    named = said | {"year": year} if said["symbol"] else {}
    batch.constants = {**batch.constants, LEADLESS: named} if named else _without(batch.constants, LEADLESS)
    batch.save(update_fields=["constants"])


def _without(constants: dict[str, Any], name: str) -> dict[str, Any]:
    return {path: words for path, words in constants.items() if path != name}


@require_POST
def put_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the chosen rows written as drafts; agencies are decided on the ground that is stated with them."""
    batch = reachable_batch(request.user, pk)
    if batch.state != State.CHOOSING:
        return redirect("cms_import", pk)
    if not batch.rows.filter(GOES_IN, chosen=True, result="").exists():
        messages.error(request, gettext("Chưa chọn dòng nào."))
        return redirect("cms_import", pk)
    if batch.of_agencies and not take_ground(form := ground_form(batch, request.user, request.POST), batch):
        return preview(request, batch, form)
    try:
        begin_apply(batch, request.user)
    except PermissionDenied as refusal:
        messages.error(request, str(refusal))
    return redirect("cms_import", pk)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a batch up before anything of it was written; its file and this act stay."""
    batch = reachable_batch(request.user, pk)
    if batch.move(State.DROPPED, State.READING, State.MAPPING, State.CHECKING, State.CHOOSING, closed_at=now()):
        messages.success(request, gettext("Đã bỏ lượt nhập “{name}”, chưa ghi gì.").format(name=batch.file.name))
    return redirect("cms_imports")
