"""Xem trước: every row with what would become of it, filtered by problem, chosen from, and put in as drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.projection.words import lazily, said
from cms.screens.imports.access import crumbs
from cms.screens.imports.agency_ground import ground_form
from cms.screens.imports.agency_tree import SHOWN, old_and_new, tree_of
from cms.screens.imports.column_form import ColumnForm
from content_models.intake.batch import Batch
from content_models.intake.mapping.targets import lead_of
from content_models.intake.report import Outcome
from content_models.intake.staged_row import Flag, StagedRow
from content_models.intake.staging.applying_chosen import LEADLESS
from content_models.intake.staging.outcome_table import place_of

A_PAGE = 50
SHOWN_PROBLEMS = 4
GOES_IN = Q(outcome__in=(Outcome.NEW, Outcome.CHANGED))
FILTERS: dict[str, tuple[str, Q]] = {
    "": (lazily("Mọi dòng"), Q()),
    "moi": (lazily("Mới"), Q(outcome=Outcome.NEW)),
    "doi": (lazily("Thay đổi"), Q(outcome=Outcome.CHANGED)),
    "nguyen": (lazily("Không đổi"), Q(outcome=Outcome.UNCHANGED)),
    "chan": (lazily("Phải sửa trong tệp"), Q(outcome=Outcome.REFUSED)),
    "chon": (lazily("Đang chọn"), Q(chosen=True)),
    "luu-y": (lazily(Flag.REMARKED.label), Q(flags__contains=[Flag.REMARKED])),
    "thu": (lazily(Flag.TEST.label), Q(flags__contains=[Flag.TEST])),
    "tieu-de": (lazily(Flag.HEADING.label), Q(flags__contains=[Flag.HEADING])),
    "an": (lazily(Flag.HIDDEN.label), Q(flags__contains=[Flag.HIDDEN])),
    "trung": (lazily(Flag.DOUBLE.label), Q(flags__contains=[Flag.DOUBLE])),
    "cung-ten": (lazily(Flag.NAMESAKE.label), Q(flags__contains=[Flag.NAMESAKE])),
    "thieu-ma": (lazily(Flag.KEYLESS.label), Q(flags__contains=[Flag.KEYLESS])),
    "thieu-qd": (lazily(Flag.LEADLESS.label), Q(flags__contains=[Flag.LEADLESS])),
}
TAGS = {Outcome.NEW.value: "ok", Outcome.CHANGED.value: "soon", Outcome.REFUSED.value: "late"}
WORDS = {
    Outcome.NEW.value: lazily("Mới"),
    Outcome.CHANGED.value: lazily("Thay đổi"),
    Outcome.UNCHANGED.value: lazily("Không đổi"),
    Outcome.REFUSED.value: lazily("Phải sửa"),
}


@dataclass(frozen=True)
class ShownRow:
    """One row of the preview."""

    row: StagedRow
    changed: list[str]
    problems: list[str]
    more: int
    doubts: list[str]

    @property
    def tag(self) -> str:
        return TAGS.get(self.row.outcome, "wait")

    @property
    def words(self) -> str:
        return WORDS.get(self.row.outcome, "")

    @property
    def may_choose(self) -> bool:
        return self.row.outcome in (Outcome.NEW, Outcome.CHANGED)


def rows_of(batch: Batch, asked: str) -> QuerySet[StagedRow]:
    """The rows of a batch that a filter shows, in the order of the file."""
    return batch.rows.filter(FILTERS.get(asked, FILTERS[""])[1], number__gt=batch.head_to)


def preview(request: HttpRequest, batch: Batch, ground: Any = None) -> HttpResponse:
    """Show one page of rows under a filter, with the counts of every filter; of agencies also their tree.

    `ground` is the form of a decision that has to be mended.
    """
    asked = request.GET.get("loc", "") if request.GET.get("loc", "") in FILTERS else ""
    counts = batch.rows.filter(number__gt=batch.head_to).aggregate(
        **{f"n{place}": Count("pk", filter=which) for place, (_, which) in enumerate(FILTERS.values())}
    )
    filters = [(n, words, counts[f"n{place}"]) for place, (n, (words, _)) in enumerate(FILTERS.items())]
    rows = rows_of(batch, asked).defer("cells") if batch.of_agencies else rows_of(batch, asked).defer("plain", "cells")
    page: Page[Any] = Paginator(rows, A_PAGE).get_page(request.GET.get("p"))
    shown = {
        "batch": batch,
        "crumbs": crumbs(batch),
        "filters": [one for one in filters if one[2] or one[0] in ("", asked)],
        "asked": asked,
        "page": page,
        "rows": _shown(batch, page.object_list),
        "chosen": next(many for name, _, many in filters if name == "chon"),
        "leadless": next(many for name, _, many in filters if name == "thieu-qd") if lead_of(batch.model) else 0,
        "lead": batch.constants.get(LEADLESS) or {},
        "aside": ColumnForm.of(batch).aside() if not batch.of_objects else [],
    }
    if batch.of_agencies:
        shown |= {"tree": tree_of(batch), "ground": ground or ground_form(batch, request.user), "tree_most": SHOWN}
    return render(request, "cms/imports/preview.html", shown)


def _shown(batch: Batch, rows: Sequence[StagedRow]) -> list[ShownRow]:
    labels = {kind.name: said(kind.label) for kind in batch.model.kinds()}
    told_of = old_and_new(rows) if batch.of_agencies else {}
    found = []
    for row in rows:
        told = [place_of(batch, column) + words for column, level, words in row.problems if level != "told"]
        doubts = [said(Flag(flag).label) for flag in row.flags if flag not in (Flag.REMARKED, Flag.STOPPED)]
        changed = told_of.get(row.pk) or [labels.get(name, name) for name in row.changed]
        found.append(ShownRow(row, changed, told[:SHOWN_PROBLEMS], max(0, len(told) - SHOWN_PROBLEMS), doubts))
    return found
