"""One row: the file's own words beside what was understood, and against what stands."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from cms.projection.words import said
from cms.review.words import paragraphs
from cms.screens.imports.access import crumbs, reachable_batch
from cms.screens.imports.preview import TAGS, WORDS
from content_models.intake.agency_lists.declared import standing_text
from content_models.intake.batch import Batch
from content_models.intake.mapping.targets import lead_of, targets_of
from content_models.intake.plain_text import text_of
from content_models.intake.row_ids import keep_ids
from content_models.intake.sheets.cells import letter
from content_models.intake.staged_row import StagedRow
from content_models.intake.staging.outcome_table import outcome_of, place_of
from content_models.intake.standing import latest_text
from content_models.ledger.comparing.changes import changes_of


@require_safe
def row_page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show a row whole; nothing in it is shortened."""
    batch = reachable_batch(request.user, pk)
    row = get_object_or_404(batch.rows, number=number)
    kinds = [kind for kind in batch.model.kinds() if kind.name in row.plain]
    shown = {
        "batch": batch,
        "row": row,
        "crumbs": crumbs(batch, gettext("Dòng {number}").format(number=number)),
        "outcome": outcome_of(batch, row),
        "tag": TAGS.get(row.outcome, "wait"),
        "words": WORDS.get(row.outcome, ""),
        "cells": _cells(batch, row),
        "problems": [(level, place_of(batch, column), words) for column, level, words in row.problems],
        "fields": [(said(kind.label), paragraphs(kind, row.plain[kind.name])) for kind in kinds],
        "lead": _lead(batch, row),
        "changes": _changes(batch, row) if row.standing_id and row.changed else [],
    }
    return render(request, "cms/imports/row.html", shown)


def _cells(batch: Batch, row: StagedRow) -> list[dict[str, Any]]:
    targets = targets_of(batch.model)
    found = []
    for place, words in enumerate(row.cells):
        path = batch.mapping.get(str(place), "")
        heading = batch.columns[place]["heading"] if place < len(batch.columns) else ""
        label = said(targets[path].label) if path in targets else ""
        found.append({"letter": letter(place), "heading": heading, "words": words, "target": label})
    return [one for one in found if one["words"]]


def _lead(batch: Batch, row: StagedRow) -> list[tuple[str, str]]:
    link = lead_of(batch.model)
    if not link or not row.lead:
        return []
    kinds = {kind.name: kind for kind in link.related_model.kinds()}
    return [(said(kinds[name].label), str(value)) for name, value in row.lead.items() if value and name in kinds]


def _changes(batch: Batch, row: StagedRow) -> list[Any]:
    """What differs from the text that stands, field by field; only for records of the batch's own agency."""
    if batch.of_agencies:
        agency = batch.agency.subtree().select_related("parent").filter(pk=row.standing_id).first()
        kinds = [kind for kind in batch.model.kinds() if kind.name in row.changed]
        return changes_of(kinds, standing_text(agency), row.plain)[0] if agency else []
    record = batch.model._base_manager.filter(pk=row.standing_id, agency=batch.agency_id)
    standing = record.select_related("agency", "latest_revision").first()
    if standing is None:
        return []
    old = text_of(latest_text(standing), row.plain)
    new = {n: keep_ids(v, old.get(n) or []) if isinstance(v, list) else v for n, v in row.plain.items()}
    kinds = [kind for kind in batch.model.kinds() if kind.name in row.changed and kind.name in new]
    return changes_of(kinds, _with_ids(old), _with_ids(new))[0]


def _with_ids(plain: dict[str, Any]) -> dict[str, Any]:
    """Rows that are new have no id yet: their place stands in for it."""
    return {name: _ids(value) if isinstance(value, list) else value for name, value in plain.items()}


def _ids(rows: list[Any]) -> list[Any]:
    return [{"id": f"moi-{place}"} | row if isinstance(row, dict) else row for place, row in enumerate(rows)]
