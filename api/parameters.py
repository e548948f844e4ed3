"""What may be asked in an address: each parameter said once, for the reader of the request and for the OpenAPI."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rest_framework.request import Request

from api.problems import Problem
from api.retirement import Retirement
from content_models.ledger.reading import Moment

LONGEST = 500
MOST = 100
#: No database keeps the sign NUL, so it is no part of any question.
NO_NUL = r"^[^\u0000]*$"
WORD = {"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": NO_NUL}
USUAL = 25


@dataclass(frozen=True)
class Parameter:
    """`read` turns what was typed into a value; ValueError when it cannot be that."""

    name: str
    schema: dict[str, Any]
    description: str
    read: Callable[[str], Any]
    required: bool = False
    #: Several values: between commas, or the name stated again for each, as most generated clients do.
    several: bool = False
    retires: Retirement | None = None

    def described(self) -> dict[str, Any]:
        """Return its entry in the OpenAPI."""
        told = {"name": self.name, "in": "query", "schema": self.schema, "description": self.description}
        told |= {"deprecated": True} if self.retires else {}
        return told | ({"required": True} if self.required else {})


def word(typed: str) -> str:
    """Read a text: not empty, not endless, nothing a database cannot keep."""
    if not 0 < len(typed) <= LONGEST or "\0" in typed:
        raise ValueError
    return typed


def day(typed: str) -> str:
    """Read a date and return it as it was typed."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", word(typed), re.ASCII):
        raise ValueError
    datetime.date.fromisoformat(typed)
    return typed


def instant(typed: str) -> str:
    """Read an instant and return it; a "+" that an address turned into a space is put back."""
    plain = re.sub(r" (?=\d\d:\d\d$)", "+", word(typed)) if "T" in typed else word(typed)
    datetime.datetime.fromisoformat(plain)
    return plain


def between(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers within bounds."""

    def read(typed: str) -> int:
        if not re.fullmatch(r"\d{1,19}", typed, re.ASCII) or not least <= int(typed) <= most:
            raise ValueError
        return int(typed)

    return read


def agency_code(typed: str) -> str:
    """Read the code of an agency."""
    if not re.fullmatch(r"[0-9A-Za-z.-]{1,40}", typed):
        raise ValueError
    return typed


def limit(most: int = MOST, usual: int = USUAL) -> Parameter:
    """Return the parameter that says how many are wanted."""
    schema = {"type": "integer", "minimum": 1, "maximum": most, "default": usual}
    return Parameter("limit", schema, "How many at most", between(1, most))


def several(each: dict[str, Any], read: Callable[[str], Any], most: int = MOST) -> tuple[dict[str, Any], Any]:
    """Return the schema and the reader of values between commas, none of them twice."""

    def read_all(typed: str) -> list[Any]:
        values = [read(part) for part in typed.split(",", most)]
        if len(values) > most or len(set(values)) < len(values):
            raise ValueError
        return values

    return {"type": "array", "items": each, "minItems": 1, "maxItems": most, "uniqueItems": True}, read_all


AT = Parameter("at", {"type": "string", "format": "date"}, "The day whose law is asked for; today unless said", day)
SEEN = Parameter(
    "seen",
    {"type": "string", "format": "date-time"},
    "The instant whose knowledge is asked for; now unless said. Without a zone: Vietnam's",
    instant,
)
AFTER = Parameter(
    "after", {"type": "string", "minLength": 1, "maxLength": LONGEST * 2}, "The mark in `next`; opaque", lambda t: t
)
AGENCY = Parameter(
    "agency",
    {"type": "string", "pattern": "^[0-9A-Za-z.-]{1,40}$"},
    "Code of the agency; what it took over from earlier agencies is included",
    agency_code,
)


def asked(request: Request, offered: Sequence[Parameter]) -> dict[str, Any]:
    """Return the values that were asked for, by name; a Problem for what is unknown, repeated or wrong."""
    known = {parameter.name: parameter for parameter in offered}
    found = {}
    for name, values in request.query_params.lists():
        if name not in known:
            there = ", ".join(known) or "–"
            raise wrong(name[:60], f"Không có tham số này; có: {there}.", f"No such parameter; there is: {there}.")
        if len(values) > 1 and not known[name].several:
            raise wrong(name, "Chỉ ghi một lần.", "State it once.")
        try:
            found[name] = known[name].read(",".join(values))
        except (ValueError, OverflowError):
            raise wrong(name, "Giá trị không đúng dạng.", "The value has not the stated form.") from None
    for missing in (p.name for p in offered if p.required and p.name not in found):
        raise wrong(missing, "Tham số bắt buộc.", "This parameter is required.")
    return found


def wrong(name: str, vi: str, en: str) -> Problem:
    """Return the problem of one parameter."""
    return Problem("wrong-parameter", vi, en, parameter=name)


def moment_of(values: dict[str, Any]) -> Moment:
    """Return the two clocks that were asked for; the present unless said."""
    try:
        return Moment.parse(values.get("at", ""), values.get("seen", ""))
    except (ValueError, OverflowError):
        raise wrong("seen", "Thời điểm không đúng.", "No such instant.") from None
