"""What a type asks of its own text before it is submitted, beyond fields that must be filled.

Each rule says its problems at a field, so that form, submission and review page speak alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.rows import Rows

if TYPE_CHECKING:
    from content_models.declaration.record import Record
    from content_models.declaration.surroundings import Surroundings


class Problem(NamedTuple):
    """What stands against a text, at which field."""

    name: str
    words: str


class Rule:
    """Base of rules. `at_once`: a record that breaks it is not even begun."""

    at_once = False

    def names(self) -> dict[str, type[Kind]]:
        """The fields the rule speaks of, each with the kind it must be of."""
        raise NotImplementedError

    def says(self, model: type[Record]) -> str:
        """The rule in the words of a clerk."""
        raise NotImplementedError

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        """What stands against a text; nothing when it keeps the rule."""
        raise NotImplementedError


def rows_of(record: Record, name: str) -> list[dict[str, Any]]:
    """Return the rows of a field in their JSON-ready form."""
    return record.kind(name).plain(getattr(record, name))


@dataclass(frozen=True)
class WholeRows(Rule):
    """Every row of a field has all that its row type requires, rows inside rows included."""

    rows: str

    def names(self) -> dict[str, type[Kind]]:
        return {self.rows: Rows}

    def says(self, model: type[Record]) -> str:
        return f"Mỗi dòng của “{model.kind(self.rows).label}” phải nhập đủ"

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        kind: Any = record.kind(self.rows)
        for number, row in enumerate(rows_of(record, self.rows), 1):
            for label in _missing(kind, row):
                yield Problem(self.rows, f"{kind.label}, dòng {number}: chưa nhập {label}")


def _missing(kind: Rows, row: dict[str, Any]) -> Iterator[str]:
    for name, part in kinds_of(kind.of).items():
        if part.required and not part.blank and row.get(name) in (None, "", []):
            yield part.label
        if isinstance(part, Rows):
            yield from (label for inner in row.get(name) or [] for label in _missing(part, inner))


@dataclass(frozen=True)
class Covers(Rule):
    """Rows answer every item of a vocabulary: `answer` is filled, or `excuse` says why it is not."""

    rows: str
    item: str
    answer: str
    excuse: str

    def names(self) -> dict[str, type[Kind]]:
        return {self.rows: Rows}

    def says(self, model: type[Record]) -> str:
        parts = self._parts(model)
        return f"“{model.kind(self.rows).label}” nêu đủ {len(parts[self.item].vocabulary)} mục; mục trống phải ghi chú"

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        parts, told = self._parts(type(record)), {row[self.item]["value"]: row for row in self._rows(record)}
        for value, label in parts[self.item].vocabulary:
            row = told.get(value)
            if row is None:
                yield Problem(self.rows, f"Thiếu mục “{label}”")
            elif not row[self.answer] and not row[self.excuse]:
                needed = f"{parts[self.answer].label} hoặc {parts[self.excuse].label}"
                yield Problem(self.rows, f"“{label}”: nhập {needed[0].lower()}{needed[1:].lower()}")

    def _rows(self, record: Record) -> list[dict[str, Any]]:
        return [row for row in rows_of(record, self.rows) if row[self.item]]

    def _parts(self, model: type[Record]) -> dict[str, Any]:
        kind: Any = model.kind(self.rows)
        parts: dict[str, Any] = kinds_of(kind.of)
        assert isinstance(parts[self.item], Choice)
        return parts


@dataclass(frozen=True)
class Apart(Rule):
    """No row names in `part` the agency that the record names in `other`: nobody audits their own department."""

    rows: str
    part: str
    other: str

    def names(self) -> dict[str, type[Kind]]:
        return {self.rows: Rows, self.other: Kind}

    def says(self, model: type[Record]) -> str:
        return f"“{model.kind(self.rows).label}” không thuộc “{model.kind(self.other).label}”"

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        other = getattr(record, self.other)
        for row in rows_of(record, self.rows):
            if other and row[self.part] and row[self.part]["code"] == other.code:
                yield Problem(self.rows, f"{self.says(type(record))}: {other.name}")
