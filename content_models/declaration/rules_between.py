"""Rules between records: what must stand before this one may begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from content_models.declaration.kind import Kind
from content_models.declaration.kinds import Integer
from content_models.declaration.references import Reference
from content_models.declaration.rows import Rows
from content_models.declaration.rules import Problem, Rule, rows_of

if TYPE_CHECKING:
    from content_models.declaration.record import Record
    from content_models.declaration.surroundings import Surroundings


@dataclass(frozen=True)
class Under(Rule):
    """The record named in a field is approved, in force, and of this agency or one above it.

    `same` names fields in which both records agree. A record under nothing approved is not even begun.
    """

    reference: str
    same: tuple[str, ...] = ()
    at_once = True

    def names(self) -> dict[str, type[Kind]]:
        return {self.reference: Reference} | dict.fromkeys(self.same, Kind)

    def says(self, model: type[Record]) -> str:
        return f"“{model.kind(self.reference).label}” phải đã được phê duyệt và đang có hiệu lực"

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        target: Any = getattr(record, self.reference)
        if target is None:
            return
        label = record.kind(self.reference).label
        if not around.in_force(target):
            yield Problem(self.reference, f"{label} chưa được phê duyệt hoặc không còn hiệu lực")
        if not record.agency.path.startswith(target.agency.path):
            yield Problem(self.reference, f"{label} là của cơ quan khác")
        for name in self.same:
            if getattr(record, name) != getattr(target, name):
                yield Problem(name, f"{record.kind(name).label} phải trùng với {label[0].lower()}{label[1:]}")


@dataclass(frozen=True)
class Rises(Rule):
    """The number of an issue is higher than that of the issue in public."""

    number: str

    def names(self) -> dict[str, type[Kind]]:
        return {self.number: Integer}

    def says(self, model: type[Record]) -> str:
        return f"“{model.kind(self.number).label}” lớn hơn của bản đang công bố"

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        own, before = getattr(record, self.number), around.in_public(record, self.number)
        if own is not None and before is not None and own <= before:
            yield Problem(self.number, f"{self.says(type(record))} ({before})")


@dataclass(frozen=True)
class Known(Rule):
    """The units that rows name exist today, for work is about to wait at them: follows from `opens` and `asks`."""

    rows: str
    part: str

    def names(self) -> dict[str, type[Kind]]:
        return {self.rows: Rows}

    def says(self, model: type[Record]) -> str:
        return f"Các đơn vị nêu ở “{model.kind(self.rows).label}” đang hoạt động"

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        named = {row[self.part]["code"]: row[self.part]["name"] for row in rows_of(record, self.rows) if row[self.part]}
        for code in sorted(around.gone(set(named)) if named else ()):
            yield Problem(self.rows, f"{named[code] or code}: không còn hoạt động hoặc không có trong danh sách")


@dataclass(frozen=True)
class Answered(Rule):
    """Every unit that the text concerns was asked and has answered, or let its time pass: follows from `asks`."""

    rows: str

    def names(self) -> dict[str, type[Kind]]:
        return {self.rows: Kind}

    def says(self, model: type[Record]) -> str:
        return f"Đã lấy ý kiến các đơn vị nêu ở “{model.kind(self.rows).label}”"

    def problems(self, record: Record, around: Surroundings) -> Iterator[Problem]:
        yield from (Problem(self.rows, words) for words in around.unasked(record))
