"""Nhật ký: what happened within an auditor's reach, 50 a page without a count; the same lines as a file."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext

from cms.projection.sheets import MARK
from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.journal.filtering import JournalFilter
from cms.screens.journal.lines import HEADS, lines_of
from content_models.actions.exporting import record_journal_export
from content_models.declaration import registry
from content_models.declaration.inert import inert
from content_models.declaration.roles import Role
from content_models.ledger.journal import Mark, after, journal_of
from content_models.ledger.models import Event
from content_models.organisation.held import held_by

A_PAGE, MOST_LINES = 50, 100_000


def journal(request: HttpRequest) -> HttpResponseBase:
    """Show a page; `?sau=` goes on after it, `?tai=csv` answers with all lines as a file."""
    if not any(held.role == Role.AUDITOR for held in held_by(request.user)):
        raise PermissionDenied
    form = JournalFilter(request.user, request.GET or None)
    rows = form.narrowed(journal_of(request.user).select_related("user", "on_behalf_of", "agency"))
    if request.GET.get("tai") == "csv":
        return _file(request, rows)
    asked = request.GET.get("sau", "")
    page = list(after(rows, _mark(asked))[: A_PAGE + 1])
    context = {
        "crumbs": trail(gettext("Nhật ký")),
        "form": form,
        "heads": HEADS,
        "lines": list(lines_of(page[:A_PAGE], _types())),
        "begun_again": bool(asked),
        "next_page": _address(request, sau=_mark_of(page[A_PAGE - 1])) if len(page) > A_PAGE else "",
        "file": _address(request, tai="csv"),
    }
    return render(request, "cms/journal/list.html", context)


def _types() -> dict[str, str]:
    return {model.type_name(): said(model._meta.verbose_name) for model in registry.types()} | {
        "account": gettext("Tài khoản")
    }


def _mark(text: str) -> Mark | None:
    """Read where a page ended; what no page of ours sends begins at the top."""
    micros, _, pk = text.partition("-")
    if not (micros.isascii() and micros.isdigit() and pk.isascii() and pk.isdigit() and len(text) < 40):
        return None
    try:
        at = datetime.datetime.fromtimestamp(0, datetime.UTC) + datetime.timedelta(microseconds=int(micros))
    except OverflowError:
        return None
    return (at, int(pk)) if len(pk) < 19 else None


def _mark_of(event: Event) -> str:
    since = event.timestamp - datetime.datetime.fromtimestamp(0, datetime.UTC)
    return f"{since // datetime.timedelta(microseconds=1)}-{event.pk}"


def _address(request: HttpRequest, **more: str) -> str:
    kept = {name: value for name, value in request.GET.items() if name not in ("sau", "tai") and value}
    return f"?{urlencode(kept | more)}"


def _file(request: HttpRequest, rows: QuerySet[Any]) -> StreamingHttpResponse:
    """All lines, 100,000 at most, row by row; who took them out is kept before the first leaves."""
    taken = rows[:MOST_LINES]
    record_journal_export(request.user, taken.count(), request.GET.dict())
    answer = StreamingHttpResponse(_written(taken), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="nhat-ky.csv"'
    answer["Cache-Control"] = "no-store, private"
    return answer


def _written(rows: QuerySet[Any]) -> Iterator[str]:
    held = io.StringIO()
    writer = csv.writer(held)
    held.write(MARK)
    writer.writerow(HEADS)
    for line in lines_of(rows.iterator(chunk_size=2000), _types()):
        writer.writerow([inert(cell) for cell in line])
        yield held.getvalue()
        held.seek(0)
        held.truncate()
    yield held.getvalue()
