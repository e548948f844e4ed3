"""What changed between two published versions of a key: the marks and words that staff see when they decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.problems import Problem
from api.projection.bodies import public_kinds
from api.projection.operation import Operation, ref
from api.throttles import CallsAMinute, ComparisonsAMinute
from api.v1.records import KEY, taken_down
from api.v1.resource import Resource
from api.v1.versions import NUMBER, told_of
from content_models.declaration.artefact import Artefact
from content_models.ledger.comparing.changes import Change, changes_of
from content_models.ledger.comparing.row_changes import ADDED, EDITED, REMOVED, RowChange
from content_models.ledger.comparing.word_changes import Pair, Piece
from content_models.ledger.reading import Moment
from content_models.ledger.telling import told

WHAT = {ADDED: "added", EDITED: "edited", REMOVED: "removed"}


class Comparison(Resource):
    """Two versions on show, in either order; 410 when one was taken down. One query."""

    model: Any = Artefact
    throttle_classes = [CallsAMinute, ComparisonsAMinute]

    def operation(self) -> Operation:
        plural = self.model.public_plural()
        title = f"{self.model._meta.verbose_name}: khác nhau giữa hai bản đã công bố"
        place = KEY | NUMBER | {"other": NUMBER["number"]}
        answer = ref("Comparison")
        return Operation(f"compare-versions-of-{plural}", plural, title, answer, [], place, refuses=[404, 410])

    def get(self, request: Request, key: str, number: int, other: int) -> HttpResponse:
        """Answer what was taken out of version `number` and put into version `other`."""
        moment, numbers = Moment.present(), (int(number), int(other))
        found = {row.version: row for row in told(self.model.type_name(), key, moment, numbers=numbers)}
        if not found.keys() >= set(numbers):
            raise Problem("not-found", "Không có bản nào mang số này.", "There is no such version.")
        before, after = (found[each] for each in numbers)
        for gone in (row for row in (before, after) if row.taken_down):
            raise taken_down(self.model, gone)
        kinds = list(public_kinds(self.model).values())
        changes, same = changes_of(kinds, before.data(), after.data())
        data = {
            "from": told_of(self.model, before, moment),
            "to": told_of(self.model, after, moment),
            "changes": [_change(one) for one in changes],
            "same": same,
        }
        return public(request, data)


def _change(change: Change) -> dict[str, Any]:
    own = {"field": change.name, "label": change.label, **_sides(change.pair or Pair())}
    rows = [_row(row) for row in change.rows]
    return own | {"rows": rows, "same_rows": change.same_rows, "notes": change.notes}


def _row(row: RowChange) -> dict[str, Any]:
    cells = [{"label": label, **_sides(pair)} for label, pair in row.cells]
    return {"what": WHAT[row.what], "words": row.what, "name": row.name, "cells": cells}


def _sides(pair: Pair) -> dict[str, Any]:
    return {"old": _paragraphs(pair.old), "new": _paragraphs(pair.new), "same_paragraphs": pair.same}


def _paragraphs(paragraphs: Sequence[Sequence[Piece]]) -> list[list[dict[str, str]]]:
    return [[{"text": piece.text, "mark": piece.mark} for piece in pieces] for pieces in paragraphs]
