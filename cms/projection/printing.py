"""A list as a printable page: PDF/A, with what was asked, who asked and when."""

from __future__ import annotations

import datetime

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext

from cms.projection.taken_out import TakenOut
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local
from content_models.organisation.instant import now
from content_models.ports import printed


def as_pdf(taken: TakenOut, name: str) -> HttpResponseBase:
    """Return the list set for A4."""
    at = local(now())
    data = {
        "title": taken.title,
        "asked": list(taken.asked),
        "by": taken.by,
        "at": gettext("{at:%H:%M} ngày {at_2}").format(at=at, at_2=full_date(at)),
        "count": f"{taken.count:,}".replace(",", "."),
        "headings": taken.headings,
        "rows": [[_words(cell) for cell in cells] for cells in taken.rows],
    }
    told = {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return HttpResponse(printed("listing", data, at), content_type="application/pdf", headers=told)


def _words(cell: object) -> str:
    return full_date(cell) if isinstance(cell, datetime.date) else str(cell)
