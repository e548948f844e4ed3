"""A time limit as the law states it: a number, a unit, the case it belongs to and the original words.

Pure data: it knows no calendar. Counting is the clock's work (`organisation.clock`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any


class Unit(StrEnum):
    """What a time limit is counted in. The value is what is stored and published."""

    HOUR = "hour"
    WORKING_DAY = "working_day"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The words of the unit as a clerk writes them."""
        return _LABELS[self]


_LABELS = {
    Unit.HOUR: "giờ làm việc",
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.DAY: "ngày",
    Unit.MONTH: "tháng",
    Unit.YEAR: "năm",
    Unit.UNKNOWN: "chưa xác định",
}
#: Units whose fractions have a meaning: half a working day is four working hours.
_DIVISIBLE = {Unit.HOUR, Unit.WORKING_DAY}


@dataclass(frozen=True)
class TimeLimit:
    """`value` of `unit`, for one `case` of a procedure; `text` is what the decision printed."""

    value: Decimal | int | None
    unit: Unit
    case: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", _number(self.value))
        object.__setattr__(self, "unit", Unit(self.unit))

    @property
    def computable(self) -> bool:
        """Whether a due instant follows from it; half a month has no meaning in law, so it is not."""
        if self.value is None or self.value <= 0 or self.unit is Unit.UNKNOWN:
            return False
        return isinstance(self.value, int) or self.unit in _DIVISIBLE

    @property
    def amount(self) -> Decimal:
        """The value as a number, 0 where there is none."""
        return Decimal(self.value or 0)

    @property
    def words(self) -> str:
        """Number and unit ("3 ngày làm việc"), or the original words when it cannot be computed."""
        if not self.computable:
            return self.text
        return f"{self.value:,} {self.unit.label}".translate(_VIETNAMESE_SIGNS)

    def as_json(self) -> dict[str, Any]:
        """Return the public form; the value is a JSON number or null."""
        value = float(self.value) if isinstance(self.value, Decimal) else self.value
        return {"value": value, "unit": self.unit.value, "case": self.case, "text": self.text}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any] | None) -> TimeLimit:
        """Read the public form; parts left out are empty. Raises ValueError for a value or unit it does not know."""
        plain = plain or {}
        value = plain.get("value")
        unit = Unit(plain.get("unit") or Unit.UNKNOWN)
        return cls(None if value == "" else value, unit, plain.get("case") or "", plain.get("text") or "")


_VIETNAMESE_SIGNS = str.maketrans({",": ".", ".": ","})


def _number(value: object) -> Decimal | int | None:
    """Return a whole number as int, any other as Decimal, so that equal limits compare and hash alike."""
    if value is None:
        return None
    try:
        number = Decimal(str(value))
        if not number.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        raise ValueError(f"Thời hạn phải là một số, không phải “{value}”") from None
    return int(number) if number == number.to_integral_value() else number.normalize()
