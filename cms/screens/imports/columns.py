"""Ghép cột: what each column is; proposed from its heading, decided by a person, remembered for the agency."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.screens.imports.access import crumbs, reachable_batch
from cms.screens.imports.column_form import ColumnForm
from content_models.intake.batch import Batch, State
from content_models.intake.mapping.proposing import look_again
from content_models.intake.staging.checking import begin_check

OPEN = (State.MAPPING, State.CHOOSING)


def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the mapping; a POST looks at other headings or another sheet, or takes it and has every row checked."""
    batch = reachable_batch(request.user, pk)
    if batch.state not in OPEN or batch.of_objects:
        return redirect("cms_import", pk)
    if "look" in request.POST:
        return _look(request, batch)
    form = ColumnForm.of(batch, request.POST if request.method == "POST" else None)
    if request.method == "POST" and not form.errors:
        Batch.objects.filter(pk=pk, state__in=OPEN).update(**form.taken())
        begin_check(batch)
        return redirect("cms_import", pk)
    first = batch.rows.values_list("number", "cells")[:8]
    shown = {"batch": batch, "form": form, "first": first, "crumbs": crumbs(batch, gettext("Ghép cột"))}
    return render(request, "cms/imports/columns.html", shown)


def _look(request: HttpRequest, batch: Batch) -> HttpResponse:
    """Take other rows for the headings, or read another sheet."""
    sheet = request.POST.get("sheet", "")
    if sheet != batch.sheet and sheet in {name for name, hidden in batch.sheets if not hidden}:
        batch.move(State.READING, *OPEN, sheet=sheet, attempts=0)
        return redirect("cms_import", batch.pk)
    first, last = (_number(request.POST.get(name, "")) for name in ("head_from", "head_to"))
    if first <= last <= first + 2 and not (first == 0 < last):
        if not look_again(batch, first, last, since=State(batch.state)):
            messages.error(request, gettext("Dưới hàng này không còn dòng nào."))
    else:
        messages.error(request, gettext("Hàng tiêu đề gồm một đến ba hàng liền nhau; ghi 0 nếu tệp không có tiêu đề."))
    return redirect("cms_import", batch.pk)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 8 else 0
