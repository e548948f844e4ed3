"""The agencies of the province as the public record has them: on a day, with what became of those that ended."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.parameters import AFTER, AT, SEEN, Parameter, agency_code, limit, moment_of
from api.problems import Problem
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.v1.paging import next_page, page_of
from api.v1.resource import Resource
from content_models.ledger.agency_versions import AGENCY_TYPE, TOLD
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment, current, listed
from content_models.organisation.agency import Agency
from content_models.organisation.succession import continued_by

CODE_FORM = {"type": "string", "pattern": "^[0-9A-Za-z.-]{1,40}$"}
PARENT = Parameter("parent", CODE_FORM, "Code of the agency above", agency_code)


class Agencies(Resource):
    """The agencies that exist on a day, in Vietnamese order of name. One query; two when narrowed."""

    def operation(self) -> Operation:
        title = "Cơ quan: danh sách đang hoạt động"
        return Operation("list-agencies", "agencies", title, ref("AgencyPage"), [AFTER, limit(), AT, SEEN, PARENT])

    def get(self, request: Request) -> HttpResponse:
        """Answer a page of agencies."""
        rows = listed(AGENCY_TYPE, moment_of(self.asked))
        below = Q(facets__contains={"parent": self.asked["parent"]}) if "parent" in self.asked else None
        found, mark = page_of(rows, ("sort_key", "key"), self.asked, below)
        return public(request, {"results": [shown(row, []) for row in found], "next": next_page(request, mark)})


class OneAgency(Resource):
    """One agency, also one that ended; then with the agencies that continue it on the day asked for. Three queries."""

    def operation(self) -> Operation:
        place = {"code": TEXT | {"pattern": "^[0-9A-Za-z][0-9A-Za-z._-]*$", "maxLength": 120}}
        return Operation("read-agencies", "agencies", "Cơ quan", ref("Agency"), [AT, SEEN], place, refuses=[404])

    def get(self, request: Request, code: str) -> HttpResponse:
        """Answer with an agency, its parent, its successors, and who continues it."""
        moment = moment_of(self.asked)
        row = current(AGENCY_TYPE, code, moment)
        if row is None:
            raise Problem("not-found", "Không có cơ quan nào mang mã này.", "No agency has this code.")
        return public(request, shown(row, _heirs(row, moment)))


def shown(row: PublicRecord, heirs: list[Agency]) -> dict[str, Any]:
    """Return the public form of an agency; `heirs` continue one that ended."""
    body = row.data()
    own = {name: body[name] for name in TOLD}
    after = [{"code": one.code, "name": one.name} for one in heirs]
    address = f"/api/v1/agencies/{row.key}/"
    return own | {"continued_by": after, "version": row.version, "url": f"/co-quan/{row.key}/", "self": address}


def _heirs(row: PublicRecord, moment: Moment) -> list[Agency]:
    return continued_by(row.key, moment.at) if row.withdrawn else []
