"""The versions of a key: which there were, and each one as it was stored."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from rest_framework.request import Request

from api.answers import public
from api.parameters import AFTER, SEEN, limit, moment_of, wrong
from api.problems import Problem
from api.projection.bodies import address_of
from api.projection.operation import Operation, ref
from api.projection.sparse import fields_of_texts, whole_or_part
from api.v1.paging import next_page
from api.v1.records import KEY, stored, taken_down
from api.v1.resource import Resource
from content_models.declaration.artefact import Artefact
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment
from content_models.ledger.telling import told

NUMBER = {"number": {"type": "integer", "minimum": 1, "maximum": 2_147_483_647}}


class Versions(Resource):
    """Every version on show, newest first. One query."""

    model: Any = Artefact

    def operation(self) -> Operation:
        plural = self.model.public_plural()
        title = f"{self.model._meta.verbose_name}: các bản đã công bố, mới nhất trước"
        offered = [AFTER, limit(), SEEN]
        return Operation(f"list-versions-of-{plural}", plural, title, ref("VersionPage"), offered, KEY, refuses=[404])

    def get(self, request: Request, key: str) -> HttpResponse:
        """Answer a page of versions."""
        moment, most = moment_of(self.asked), self.asked.get("limit", 25)
        below = _number(self.asked["after"]) if "after" in self.asked else None
        found = told(self.model.type_name(), key, moment, below=below, most=most + 1, texts=False)
        if not found and "after" not in self.asked:
            raise Problem("not-found", "Không có văn bản nào mang mã này.", "No record has this key.")
        mark = found[most - 1].version if len(found) > most else None
        lines = [told_of(self.model, row, moment) for row in found[:most]]
        return public(request, {"results": lines, "next": next_page(request, mark)})


class Version(Resource):
    """One version, byte for byte; of a withdrawal the text that says so. One query."""

    model: Any = Artefact

    def operation(self) -> Operation:
        plural = self.model.public_plural()
        title = f"{self.model._meta.verbose_name}: một bản đã công bố"
        answer, offered = whole_or_part(self.model), [fields_of_texts(self.model)]
        return Operation(f"read-version-of-{plural}", plural, title, answer, offered, KEY | NUMBER, refuses=[404, 410])

    def get(self, request: Request, key: str, number: int) -> HttpResponse:
        """Answer with the stored body of a version that is on show."""
        row = next(iter(told(self.model.type_name(), key, numbers=[number])), None)
        if row is None:
            raise Problem("not-found", "Không có bản nào mang số này.", "There is no such version.")
        if row.taken_down:
            raise taken_down(self.model, row)
        return stored(request, self.model, row, self.asked.get("fields"))


def told_of(model: type[Artefact], row: PublicRecord, moment: Moment) -> dict[str, Any]:
    """Return what is told of a version; that it was superseded only from the instant at which that was shown."""
    known = row.superseded_known is not None and row.superseded_known <= moment.seen
    return {
        "version": row.version,
        "digest": row.digest,
        "shown_from": timezone.localtime(row.shown_from),
        "in_force_from": row.in_force_from,
        "in_force_until": row.superseded_on if known else None,
        "withdrawn": row.withdrawn,
        "reason": row.reason,
        "decided_at": row.decided_at and timezone.localtime(row.decided_at),
        "decided_as": row.decided_as,
        "taken_down": _order(row) if row.taken_down else None,
        "self": f"{address_of(model, row.key)}versions/{row.version}/",
    }


def _order(row: PublicRecord) -> dict[str, Any]:
    """What is told in place of a text that was taken down."""
    order = row.take_down
    at = timezone.localtime(order.at)
    return {"at": at, "ground": order.ground, "reason": order.words, "ordered_as": order.ordered_as}


def _number(mark: str) -> int:
    if not (mark.isascii() and mark.isdigit() and len(mark) < 10):
        raise wrong("after", "Lấy giá trị này từ “next”.", "Take this value from “next”.")
    return int(mark)
