"""Báo cáo: all rows of the file accounted for, the drafts by decision with the way to submit them, and the way back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.screens.imports.access import crumbs, reachable_batch
from cms.screens.imports.preview import FILTERS
from content_models.intake.batch import Batch, State
from content_models.intake.mapping.targets import lead_of
from content_models.intake.report import Outcome
from content_models.intake.staging.outcome_table import outcome_of, reasons_of
from content_models.intake.staging.taking_back import TAKEN_BACK, take_back_drafts

SHOWN = 200
DONE = (Outcome.NEW, Outcome.CHANGED)


def report(request: HttpRequest, batch: Batch) -> HttpResponse:
    """Show the reconciliation: created + changed + unchanged + left out = rows of the file."""
    left = batch.rows.filter(number__gt=batch.head_to).exclude(result__in=DONE).exclude(outcome=Outcome.UNCHANGED)
    done = batch.rows.filter(result__in=DONE).exclude(told=TAKEN_BACK)
    link = lead_of(batch.model)
    shown = {
        "batch": batch,
        "crumbs": crumbs(batch),
        "total": sum(batch.counts.get(name, 0) for name in ("created", "changed", "unchanged", "left_out")),
        "left": [(row, outcome_of(batch, row), reasons_of(batch, row)) for row in left.defer("plain")[:SHOWN]],
        "left_more": max(0, batch.counts.get("left_out", 0) - SHOWN),
        "leads": _leads(done, link) if link else [],
        "leadless": [row for row in done.defer("plain", "cells")[:5000] if link and link.name not in row.links][:SHOWN],
        "list_url": reverse("cms_agencies" if batch.of_agencies else batch.model.snippet_viewset.get_url_name("list")),
        "may_take_back": not batch.of_agencies and done.exists(),
        "filters": FILTERS,
    }
    return render(request, "cms/imports/report.html", shown)


def _leads(done: Any, link: Any) -> list[tuple[Any, int]]:
    """The decisions that drafts of the batch name, each with their number."""
    counted = done.values(f"links__{link.name}").annotate(rows=Count("pk")).order_by()
    many = {one[f"links__{link.name}"]: one["rows"] for one in counted}
    found = link.related_model._base_manager.in_bulk([pk for pk in many if pk])
    return sorted(((record, many[pk]) for pk, record in found.items()), key=lambda pair: -pair[1])


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back all drafts of the batch that nobody has touched since."""
    batch = reachable_batch(request.user, pk)
    if batch.state == State.DONE:
        gone, stayed = take_back_drafts(batch, request.user)
        kept = (
            gettext(" {stayed} bản nháp đã có người sửa hoặc trình, giữ nguyên.").format(stayed=stayed)
            if stayed
            else ""
        )
        messages.success(request, gettext("Đã thu lại {gone} bản nháp.{kept}").format(gone=gone, kept=kept))
    return redirect("cms_import", pk)
