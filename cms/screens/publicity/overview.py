"""The screen and report "procedures in force but not public, per agency" (S002-19)."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from cms.projection.sheets import MARK
from cms.projection.words import lazily
from cms.review.crumbs import trail
from content_models.actions.exporting import record_export
from content_models.catalogue.publicity import public_counts, unpublic
from content_models.declaration import registry
from content_models.declaration.inert import inert
from content_models.declaration.rights import roles_for
from content_models.organisation.instant import now
from content_models.organisation.models import Agency
from content_models.organisation.rights import agencies_within, holds_at, visible

HEADS = (
    lazily("Mã cơ quan"),
    lazily("Cơ quan"),
    lazily("Mã thủ tục"),
    lazily("Tên thủ tục"),
    lazily("Vì sao chưa công khai"),
)
#: So many are named on the page; the file has them all.
NAMED = 200


@dataclass
class AgencyLine:
    """One agency: what is public, what is not, and when somebody last looked."""

    agency: Agency
    public: int = 0
    missing: list[Any] = field(default_factory=list)
    checked: Any = None


def publicity(request: HttpRequest) -> HttpResponse:
    """Agencies within reach that have procedures in force; `?xuat=csv` sends what is missing."""
    model: Any = registry.of_type("publicitycheck")
    agencies = agencies_within(request.user, roles_for(model, "view"))
    if not agencies.exists():
        raise PermissionDenied
    lines = lines_of(request.user, agencies)
    if request.GET.get("xuat") == "csv":
        return _csv(request, lines)
    missing = [(line.agency, one) for line in lines for one in line.missing]
    context = {
        "crumbs": trail(gettext("Công khai thủ tục")),
        "lines": lines,
        "public": sum(line.public for line in lines),
        "total": len(missing),
        "missing": missing[:NAMED],
        "may_check": any(holds_at(request.user, model.lifecycle.opens, agency.pk) for agency in agencies),
    }
    return render(request, "cms/publicity/overview.html", context)


def lines_of(account: Any, agencies: Any) -> list[AgencyLine]:
    """One line for each agency that has a procedure in force. Five queries, whatever their number."""
    rows = {agency.pk: AgencyLine(agency) for agency in agencies}
    for pk, count in public_counts(rows.keys()).items():
        rows[pk].public = count
    for one in unpublic(rows.keys(), now()):
        rows[one.agency_id].missing.append(one)
    checks = visible(account, registry.of_type("publicitycheck")).order_by("received_at")
    for check in checks.only("checked_id", "agency_id", "received_at", "code"):
        if (line := rows.get(check.checked_id or check.agency_id)) is not None:
            line.checked = check
    return [line for line in rows.values() if line.public or line.missing]


def _csv(request: HttpRequest, lines: list[AgencyLine]) -> HttpResponse:
    missing = [(line.agency, one) for line in lines for one in line.missing]
    model: Any = registry.of_type("procedure")
    record_export(request.user, model, len(missing), request.GET.dict())
    page = io.StringIO()
    writer = csv.writer(page)
    writer.writerow(HEADS)
    for agency, one in missing:
        writer.writerow([inert(cell) for cell in (agency.code, agency.name, one.key, one.title, one.why)])
    answer = HttpResponse(MARK + page.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="chua-cong-khai.csv"'
    return answer
