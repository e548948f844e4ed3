"""The agencies of the province, with their dates and what became of those that ended."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, Q
from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.parameters import AFTER, AT, Parameter, agency_code, limit, moment_of
from api.problems import Problem
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.v1.paging import next_page, page_of
from api.v1.resource import Resource
from content_models.organisation.models import Agency, Succession

CODE_FORM = {"type": "string", "pattern": "^[0-9A-Za-z.-]{1,40}$"}
PARENT = Parameter("parent", CODE_FORM, "Code of the agency above", agency_code)
AFTER_THEM = Prefetch("successors", Succession.objects.select_related("to_agency").order_by("on", "pk"))


class Agencies(Resource):
    """The agencies that exist on a day, in Vietnamese order of name. Two queries."""

    def operation(self) -> Operation:
        title = "Cơ quan: danh sách đang hoạt động"
        return Operation("list-agencies", "agencies", title, ref("AgencyPage"), [AFTER, limit(), AT, PARENT])

    def get(self, request: Request) -> HttpResponse:
        """Answer a page of agencies."""
        day = moment_of(self.asked).at
        begun = Q(starts_on=None) | Q(starts_on__lte=day)
        rows = Agency.objects.filter(begun, Q(ends_on=None) | Q(ends_on__gte=day))
        if "parent" in self.asked:
            rows = rows.filter(parent__code=self.asked["parent"])
        rows = rows.select_related("parent").prefetch_related(AFTER_THEM)
        found, mark = page_of(rows, ("sort_key", "code"), self.asked)
        return public(request, {"results": [shown(row) for row in found], "next": next_page(request, mark)})


class OneAgency(Resource):
    """One agency, also one that ended. Two queries."""

    def operation(self) -> Operation:
        place = {"code": TEXT | {"pattern": "^[0-9A-Za-z][0-9A-Za-z._-]*$", "maxLength": 120}}
        return Operation("read-agencies", "agencies", "Cơ quan", ref("Agency"), [], place, refuses=[404])

    def get(self, request: Request, code: str) -> HttpResponse:
        """Answer with an agency, its parent and its successors."""
        found = Agency.objects.select_related("parent").prefetch_related(AFTER_THEM).filter(code=code).first()
        if found is None:
            raise Problem("not-found", "Không có cơ quan nào mang mã này.", "No agency has this code.")
        return public(request, shown(found))


def shown(agency: Agency) -> dict[str, Any]:
    """Return the public form of an agency."""
    parts = ("code", "name", "short_name", "kind", "tier", "starts_on", "ends_on")
    later = [{"code": s.to_agency.code, "name": s.to_agency.name, "on": s.on} for s in agency.successors.all()]
    parent = agency.parent and {"code": agency.parent.code, "name": agency.parent.name}
    told = {name: getattr(agency, name) for name in parts}
    return told | {"parent": parent, "successors": later, "self": f"/api/v1/agencies/{agency.code}/"}
