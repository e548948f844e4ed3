"""The page of one batch: it shows the step at which the batch stands."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cms.projection.words import lazily
from cms.screens.imports.access import crumbs, reachable_batch
from cms.screens.imports.preview import preview
from cms.screens.imports.report import report
from content_models.intake.batch import Batch, State

#: What a page that waits does next, in the words of its progress.
DOING = {
    State.READING: lazily("Đang đọc tệp"),
    State.CHECKING: lazily("Đang kiểm tra từng dòng"),
    State.APPLYING: lazily("Đang tạo bản nháp"),
}
OF_AGENCIES = DOING | {State.APPLYING: lazily("Đang ghi các thay đổi của cơ quan")}


@require_safe
def batch_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the step: progress, mapping, preview, report, or why the file was refused."""
    batch = reachable_batch(request.user, pk)
    if batch.working:
        doing = OF_AGENCIES if batch.of_agencies else DOING
        return render(request, "cms/imports/progress.html", _context(batch, doing=doing[State(batch.state)]))
    if batch.state == State.MAPPING:
        return redirect("cms_import_columns", pk)
    if batch.state == State.CHOOSING:
        return preview(request, batch)
    if batch.state == State.DONE:
        return report(request, batch)
    return render(request, "cms/imports/refused.html", _context(batch))


@require_safe
def progress(request: HttpRequest, pk: int) -> JsonResponse:
    """Where the batch stands, for the script that moves the bar."""
    batch = reachable_batch(request.user, pk)
    return JsonResponse({"state": batch.state, "settled": batch.settled, "total": batch.total})


def _context(batch: Batch, **more: Any) -> dict[str, Any]:
    return {"batch": batch, "crumbs": crumbs(batch), **more}
