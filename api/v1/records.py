"""Published artefacts: the list of what is in force, and the one that answers for a key, byte for byte."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from rest_framework.request import Request

from api.answers import as_json, kept, public
from api.parameters import AFTER, AGENCY, AT, SEEN, limit, moment_of
from api.problems import Problem
from api.projection.bodies import address_of, line_of, page_of, told_beside
from api.projection.components import name_of
from api.projection.filters import clock_filters, filters_of
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.projection.sparse import fields_of_lines, fields_of_texts, part_of, part_of_line, whole_or_part
from api.v1.paging import next_page
from api.v1.paging import page_of as one_page
from api.v1.resource import Resource
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import digest
from content_models.ledger import reading
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment
from content_models.ledger.telling import answering
from content_models.organisation.succession import codes_within

KEY = {"key": TEXT | {"pattern": "^[0-9A-Za-z][0-9A-Za-z._-]*$", "maxLength": 120}}
SENT = ("key", "version", "title", "digest", "in_force_from", "body", "sort_key")


class Records(Resource):
    """What is in force, in Vietnamese order of title. One query; two when it is narrowed."""

    model: Any = Artefact

    def operation(self) -> Operation:
        model = self.model
        offered = [AFTER, limit(), AT, SEEN, AGENCY, fields_of_lines(model), *filters_of(model)]
        title = f"{model._meta.verbose_name}: danh sách đang có hiệu lực"
        page = {"anyOf": [ref(name_of(model, "Page")), ref("PartPage")]}
        return Operation(f"list-{model.public_plural()}", model.public_plural(), title, page, offered)

    def get(self, request: Request) -> HttpResponse:
        """Answer a page of lines."""
        moment = moment_of(self.asked)
        rows = reading.listed(self.model.type_name(), moment).only(*SENT)
        found, mark = one_page(self._clocked(rows, moment), ("sort_key", "key"), self.asked, self._condition(moment))
        lines = [self._line(row) for row in found]
        return public(request, {"results": lines, "next": next_page(request, mark)})

    def _line(self, row: PublicRecord) -> dict[str, Any]:
        fields = self.asked.get("fields")
        return part_of_line(self.model, row, fields) if fields else line_of(self.model, row)

    def _clocked(self, rows: QuerySet[PublicRecord], moment: Moment) -> QuerySet[PublicRecord]:
        for name in self._clocks():
            rows = rows.filter(key__in=self.model.by_clock.keys(self.asked[name], moment.at))
        return rows

    def _condition(self, moment: Moment) -> Q | None:
        """What facets and agency must be; None when neither is asked for."""
        names = {p.name for p in filters_of(self.model) if p.name in self.asked} - self._clocks()
        if "agency" in self.asked:
            of = Q(agency__code__in=codes_within(self.asked["agency"], moment.at))
            return of & reading.facets_met(self.model, {name: self.asked[name] for name in names})
        return reading.facets_met(self.model, {name: self.asked[name] for name in names}) if names else None

    def _clocks(self) -> set[str]:
        return {p.name for p in clock_filters(self.model) if p.name in self.asked}


class Record(Resource):
    """The version that answers for a key. One query."""

    model: Any = Artefact

    def operation(self) -> Operation:
        model = self.model
        title = f"{model._meta.verbose_name}: bản đang có hiệu lực"
        name = f"read-{model.public_plural()}"
        tag, gone = model.public_plural(), [404, 410]
        offered = [AT, SEEN, fields_of_texts(model)]
        return Operation(name, tag, title, whole_or_part(model), offered, KEY, refuses=gone, elsewhere=True)

    def get(self, request: Request, key: str) -> HttpResponse:
        """Answer with the stored body; with the next announced one when nothing is in force yet."""
        moment = moment_of(self.asked)
        row = answering(self.model.type_name(), key, moment)
        if row is None or not answers(row, moment):
            return self._elsewhere(request, key)
        if row.taken_down:
            raise taken_down(self.model, row)
        if row.withdrawn:
            raise Problem("withdrawn", *ended_on(row), **withdrawal(self.model, row))
        return stored(request, self.model, row, self.asked.get("fields"))

    def _elsewhere(self, request: Request, key: str) -> HttpResponse:
        canonical = self.model.canonical_key(key)
        if canonical == key:
            raise Problem("not-found", "Không có văn bản nào mang mã này.", "No record has this key.")
        query = f"?{request.query_params.urlencode()}" if request.query_params else ""
        return HttpResponsePermanentRedirect(address_of(self.model, canonical) + query, preserve_request=True)


def stored(
    request: Request, model: type[Artefact], row: PublicRecord, fields: Sequence[str] | None = None
) -> HttpResponse:
    """Answer with a version as it was stored, or with named fields of it; what is no part of it stands in headers."""
    text = as_json(part_of(row.data(), fields)) if fields else row.body
    tag = digest(text) if fields else row.digest
    return kept(request, text, tag, told_beside(model, row.key, row.version, row.in_force_from))


def answers(row: PublicRecord, moment: Moment) -> bool:
    """Whether a version answers for its key: it is in force, or announced and the next to be."""
    return reading.is_in_force(row, moment) or (row.in_force_from or datetime.date.min) > moment.at


def ended_on(row: PublicRecord) -> tuple[str, str]:
    """Return the words that say since when a record is withdrawn, in both languages."""
    return f"Bãi bỏ từ ngày {row.in_force_from}.", f"Withdrawn from {row.in_force_from}."


def withdrawal(model: type[Artefact], row: PublicRecord) -> dict[str, Any]:
    """Return since when and why a record ended, and what continues it."""
    return {
        "withdrawn_from": row.in_force_from,
        "reason": row.reason,
        "successor": successor(model, row),
        "versions": f"{address_of(model, row.key)}versions/",
    }


def taken_down(model: type[Artefact], row: PublicRecord) -> Problem:
    """Return the problem that says a version is shown no longer: since when and why, never what it said."""
    at = timezone.localtime(row.take_down.at)
    return Problem(
        "taken-down",
        f"Bản {row.version} đã gỡ ngày {at.date().isoformat()}: {row.take_down.words}.",
        f"Version {row.version} was taken down on {at.date().isoformat()}.",
        taken_down_at=at.isoformat(),
        ground=row.take_down.ground,
        withdrawn_from=row.in_force_from.isoformat() if row.withdrawn and row.in_force_from else None,
        successor=successor(model, row),
        versions=f"{address_of(model, row.key)}versions/",
    )


def successor(model: type[Artefact], row: PublicRecord) -> dict[str, Any] | None:
    """Return what continues a withdrawn record, None when nothing is named."""
    if not row.successor_key:
        return None
    name = row.successor_type or row.type
    known = next((found for found in registry.artefacts() if found.type_name() == name), None)
    named = {"type": name, "key": row.successor_key}
    addresses = known and {"url": page_of(known, row.successor_key), "self": address_of(known, row.successor_key)}
    return named | (addresses or {})
