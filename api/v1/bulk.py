"""Many records by their keys in one call: what a reader of lists or of the feed fetches next."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import as_json, public_text
from api.parameters import AT, MOST, SEEN, Parameter, moment_of, several
from api.projection.components import name_of
from api.projection.operation import Operation, ref
from api.projection.sparse import fields_of_texts, part_of
from api.v1.records import KEY, answers, withdrawal
from api.v1.resource import Resource
from content_models.declaration.artefact import Artefact
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import current_of


def _key(typed: str) -> str:
    """Read a key: anything else is no key of ours."""
    if not (typed.isascii() and 0 < len(typed) <= 120 and typed[0].isalnum()):
        raise ValueError
    if not all(sign.isalnum() or sign in "._-" for sign in typed):
        raise ValueError
    return typed


def _keys() -> Parameter:
    schema, read = several(KEY["key"], _key)
    return Parameter(
        "keys", schema, f"At most {MOST} keys. Between commas, or stated once each", read, required=True, several=True
    )


class Bulk(Resource):
    """What the records of many keys answer, each as its own address does. One query."""

    model: Any = Artefact

    def operation(self) -> Operation:
        plural = self.model.public_plural()
        title = f"{self.model._meta.verbose_name}: đọc nhiều mã một lần"
        offered = [_keys(), fields_of_texts(self.model), AT, SEEN]
        return Operation(f"read-many-{plural}", plural, title, ref(name_of(self.model, "Many")), offered)

    def get(self, request: Request) -> HttpResponse:
        """Answer the records in the order of the keys; the stored texts stand in it as they are."""
        moment = moment_of(self.asked)
        asked = {key: self.model.canonical_key(key) for key in self.asked["keys"]}
        rows = current_of(self.model.type_name(), set(asked.values()), moment)
        found = {row.key: row for row in rows if answers(row, moment)}
        there = [found[own] for own in dict.fromkeys(asked.values()) if own in found]
        results = ",".join(self._told(row) for row in there if not row.withdrawn)
        ended = as_json([{"key": row.key, **withdrawal(self.model, row)} for row in there if row.withdrawn])
        missing = as_json([key for key, own in asked.items() if own not in found])
        return public_text(request, f'{{"results":[{results}],"withdrawn":{ended},"missing":{missing}}}')

    def _told(self, row: PublicRecord) -> str:
        fields = self.asked.get("fields")
        record = as_json(part_of(row.data(), fields)) if fields else row.body
        return f'{{"digest":"{row.digest}","in_force_from":{as_json(row.in_force_from)},"record":{record}}}'
