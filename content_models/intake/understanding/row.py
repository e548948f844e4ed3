"""A whole row understood: values for each field, the decision, references, and every problem with its column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.declaration.exposure import INTERNAL
from content_models.declaration.kind import kinds_of
from content_models.declaration.kinds import Code, Text
from content_models.declaration.references import AgencyReference, Reference
from content_models.declaration.rows import Rows
from content_models.intake.agency_names import codes_by_name
from content_models.intake.batch import Batch
from content_models.intake.fitting import misfits
from content_models.intake.mapping.targets import lead_of, targets_of
from content_models.intake.plain_text import plain_of
from content_models.intake.sheets.cells import Cell
from content_models.intake.staged_row import StagedRow
from content_models.intake.understanding.findings import Findings
from content_models.intake.understanding.leading import lead_said
from content_models.intake.understanding.parts import PartsReader
from content_models.intake.understanding.said import MappedColumn, Said, said_by
from content_models.intake.understanding.values import NotUnderstood, read_value
from content_models.organisation.agency import Agency


@dataclass
class Understood:
    """`plain` has only what the file says: a field it leaves empty is not in it. `references` are words to look up."""

    plain: dict[str, Any] = field(default_factory=dict)
    lead: dict[str, Any] = field(default_factory=dict)
    references: dict[str, Said] = field(default_factory=dict)
    found: Findings = field(default_factory=Findings)


class RowReader:
    """Reads the rows of one batch by its mapping, constants and answers."""

    def __init__(self, batch: Batch) -> None:
        self.model, self.constants = batch.model, batch.constants
        targets = targets_of(self.model)
        self.columns = [
            MappedColumn(int(place), batch.columns[int(place)]["heading"], targets[path], batch.answers.get(path, {}))
            for place, path in sorted(batch.mapping.items(), key=lambda one: int(one[0]))
            if path in targets
        ]
        self.codes = codes_by_name()
        self.link = lead_of(self.model)
        self.note = note_of(self.model)

    def read(self, row: StagedRow) -> Understood:
        """Understand one row; the database is not asked."""
        told = Understood()
        for column, words in row.faults:
            told.found.stop(column, words)
        said = list(said_by(row, self.columns, told.found))
        simple = self._simple(said, told)
        for kind in self.model.kinds():
            own = [one for one in said if one.target.head == kind.name]
            if isinstance(kind, Rows) and own:
                simple[kind.name] = self._rows(kind, own, told.found)
        if self.link:
            own = [one for one in said if one.target.head == self.link.name]
            told.lead = lead_said(own, self.constants, self.link.name, told.found)
        return self._finished(simple, told)

    def _simple(self, said: Sequence[Said], told: Understood) -> dict[str, Any]:
        simple = {path: read_value(kind, Cell(words)) for path, kind, words in self._fixed() if words}
        for one in said:
            if isinstance(one.target.kind, Reference | AgencyReference):
                if one.target.head == one.target.path:
                    told.references[one.target.path] = one
            elif one.target.path == one.target.head:
                self._put(simple, one, told.found)
        return simple

    def _fixed(self) -> list[tuple[str, Any, str]]:
        kinds = {kind.name: kind for kind in self.model.kinds()}
        return [(path, kinds[path], words) for path, words in self.constants.items() if path in kinds]

    def _put(self, simple: dict[str, Any], one: Said, found: Findings) -> None:
        name = one.target.path
        try:
            value = read_value(one.target.kind, one.cell)
        except NotUnderstood as why:
            if why.stops or not self.note:
                found.stop(one.column, str(why))
            else:
                found.keep(one.column, one.heading, one.cell.text, str(why))
            return
        if type(one.target.kind) is Code and (root := self.model.canonical_key(value)) != value:
            found.kept.append(f"{one.heading}: {value}")
            found.tell(one.column, f"mã có đuôi của cơ quan, ghi theo mã gốc {root}, mã đủ đuôi ở ghi chú nội bộ")
            value = root
        double = isinstance(one.target.kind, Text) and simple.get(name)
        simple[name] = f"{double}\n{value}" if double else value

    def _rows(self, kind: Rows, said: Sequence[Said], found: Findings) -> list[dict[str, Any]]:
        """The rows of a field; of rows within rows the inner ones, in one outer row."""
        inner = [one for one in said if one.target.path.count(".") == 2]
        outer = [one for one in said if one not in inner]
        if not inner:
            return PartsReader(kind, self.constants, self.codes, found).read(outer)
        name = inner[0].target.path.split(".")[1]
        rows: Any = kinds_of(kind.of)[name]
        found_rows = PartsReader(rows, self.constants, self.codes, found).read(inner)
        return [{one.target.part: one.cell.text for one in outer} | {name: found_rows}] if found_rows else []

    def _finished(self, simple: dict[str, Any], told: Understood) -> Understood:
        if told.found.kept and self.note:
            simple[self.note] = "\n".join(filter(None, [simple.get(self.note), *told.found.kept]))
        told.plain = {
            name: value for name, value in plain_of(self.model, simple).items() if value not in (None, "", [])
        }
        for place, fault in misfits(self.model, told.plain):
            told.found.stop(self._column_of(place), fault)
        return told

    def _column_of(self, place: str) -> int | None:
        head = place.partition("[")[0]
        return next((one.place for one in self.columns if one.target.head == head), None)


def note_of(model: type[Artefact]) -> str:
    """The field that keeps what has no field of its own: the first internal text; empty when there is none."""
    notes = (kind.name for kind in model.kinds() if type(kind) is Text and kind.facts.exposure is INTERNAL)
    return next(notes, "")


def key_of(model: type[Artefact], plain: Mapping[str, Any], agency: Agency) -> str:
    """Return the key that a text asks for at an agency, empty when it does not say enough."""
    codes = [kind.name for kind in model.kinds() if type(kind) is Code][:1]
    if not (model.one_per or codes):
        return ""
    probe = model(agency=agency)
    for name in {*model.one_per, *codes} & set(plain):
        setattr(probe, name, plain[name])
    return probe.natural_key() or ""
