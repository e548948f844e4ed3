"""What a row of the national catalogue must look like before anybody reads a meaning into it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from content_models.declaration.kinds import ASCII_CODE
from content_models.intake.problem import Problem

NEEDED = {
    "code": "thiếu mã thủ tục",
    "name": "thiếu tên thủ tục",
    "field": "thiếu lĩnh vực",
    "decision_no": "thiếu số quyết định công bố",
}
TEXTS = (
    *NEEDED,
    "level",
    "type",
    "issuing_agency",
    "executing_agency",
    "executing_agency_portal",
    "competent_agency",
    "delegated_agency",
    "coordinating_agency",
    "reception_address",
    "steps_raw",
    "result_raw",
    "requirements",
    "keywords",
    "source_url",
)
WORDS = ("applicants", "life_events")
TABLES = {
    "methods": ("channel", "duration_raw", "duration_value", "duration_unit", "fee_raw", "fee_amounts_vnd", "note"),
    "papers": ("case", "name", "originals", "copies"),
    "legal_bases": ("title", "symbol"),
}


def problems(number: int, row: dict[str, Any]) -> Iterator[Problem]:
    """Yield what stands against taking a row."""
    for field in TEXTS:
        if not isinstance(row.get(field), str | None):
            yield Problem(number, field, "phải là chữ")
        elif field in NEEDED and not row.get(field):
            yield Problem(number, field, NEEDED[field])
    if isinstance(row.get("code"), str) and row["code"] and not ASCII_CODE.regex.match(row["code"]):
        yield Problem(number, "code", str(ASCII_CODE.message))
    for field in WORDS:
        if not _all(row.get(field), str):
            yield Problem(number, field, "phải là danh sách chữ")
    for field in TABLES:
        if not _all(row.get(field), dict):
            yield Problem(number, field, "phải là danh sách đối tượng")


def unknown(row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the filled parts of a row that this form does not name, with where they stand."""
    yield from ((name, value) for name, value in row.items() if name not in {*TEXTS, *WORDS, *TABLES} and value)
    for table, known in TABLES.items():
        for place, part in enumerate(row.get(table) or [], 1):
            yield from ((f"{table}[{place}].{n}", v) for n, v in part.items() if n not in known and v)


def _all(value: Any, kind: type) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(one, kind) for one in value))
