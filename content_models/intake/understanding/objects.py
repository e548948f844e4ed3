"""A row of JSON Lines understood: procedures in the form of the national catalogue, other types by field names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from content_models.declaration.kind import kinds_of
from content_models.declaration.references import AgencyReference, Pinned, Reference
from content_models.declaration.rows import Rows
from content_models.intake.agency_names import codes_by_name
from content_models.intake.batch import Batch
from content_models.intake.fitting import misfits
from content_models.intake.mapping.targets import Target
from content_models.intake.national.decision import decision_of
from content_models.intake.national.procedure import procedure_of
from content_models.intake.national.shape import problems
from content_models.intake.plain_text import plain_of
from content_models.intake.row_ids import EMPTY
from content_models.intake.sheets.cells import Cell
from content_models.intake.staged_row import StagedRow
from content_models.intake.understanding.row import Understood
from content_models.intake.understanding.said import Said
from content_models.intake.understanding.values import NotUnderstood, read_value

#: The type whose lines have the form of the national catalogue.
NATIONAL = "procedure"


class ObjectReader:
    """Reads the rows of a batch of JSON Lines."""

    def __init__(self, batch: Batch) -> None:
        self.model, self.national = batch.model, batch.type == NATIONAL
        self.codes = codes_by_name()
        self.kinds = {kind.name: kind for kind in self.model.kinds()}

    def read(self, row: StagedRow) -> Understood:
        """Understand one row; the database is not asked."""
        told = Understood()
        for column, words in row.faults:
            told.found.stop(column, words)
        if row.faults:
            return told
        found = json.loads(row.cells[0])
        simple = self._national(row.number, found, told) if self.national else self._named(found, told)
        if not told.found.stopped:
            whole = plain_of(self.model, simple)
            told.plain = {name: value for name, value in whole.items() if value not in EMPTY}
            for place, fault in misfits(self.model, told.plain):
                told.found.stop(None, f"{place}: {fault}")
        return told

    def _national(self, number: int, found: dict[str, Any], told: Understood) -> dict[str, Any]:
        lacks = not found.get("decision_no")
        for fault in problems(number, found | {"decision_no": "-"} if lacks else found):
            told.found.stop(None, f"{fault.field}: {fault.message}")
        if told.found.stopped:
            return {}
        events: Any = kinds_of(self.kinds["life_events"].of)["name"]  # type: ignore[attr-defined]
        simple, kept = procedure_of(found, self.codes, [value for value, _ in events.vocabulary])
        for one in kept:
            told.found.remark(None, f"{one.field}: {one.message}")
        if not lacks:
            named = decision_of(found)
            told.lead = {"symbol": named.symbol, "issuer": named.issuer, "year": named.year}
        return simple

    def _named(self, found: Mapping[str, Any], told: Understood) -> dict[str, Any]:
        simple: dict[str, Any] = {}
        for name, value in found.items():
            kind = self.kinds.get(name)
            if kind is None or isinstance(kind, Pinned):
                told.found.stop(None, f"{name}: không có trường này")
            elif isinstance(kind, Reference | AgencyReference) and isinstance(value, str):
                told.references[name] = Said(0, name, Target(name, kind.label, "", kind), Cell(value))
            elif isinstance(kind, Rows):
                simple[name] = self._rows(name, kind, value, told)
            elif value not in EMPTY:
                self._put(simple, name, kind, value, told)
        return simple

    def _rows(self, name: str, kind: Rows, value: Any, told: Understood) -> list[dict[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            told.found.stop(None, f"{name}: phải là danh sách đối tượng")
            return []
        rows = []
        for one in value:
            row: dict[str, Any] = {}
            for part, inner in kinds_of(kind.of).items():
                if isinstance(inner, Rows):
                    row[part] = self._rows(f"{name}.{part}", inner, one.get(part) or [], told)
                elif one.get(part) not in EMPTY:
                    self._put(row, part, inner, one[part], told)
            rows.append(row)
        return rows

    def _put(self, into: dict[str, Any], name: str, kind: Any, value: Any, told: Understood) -> None:
        if isinstance(value, dict | list):
            told.found.stop(None, f"{name}: phải là chữ hoặc số")
            return
        try:
            into[name] = read_value(kind, Cell(str(value)))
        except NotUnderstood as why:
            told.found.stop(None, f"{name}: {why}")
