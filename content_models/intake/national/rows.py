"""Puts readable rows on disk by decision, and says of each other row why it cannot be taken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from content_models.intake.national.decision import decision_of
from content_models.intake.national.shape import problems
from content_models.intake.problem import Problem
from content_models.intake.report import Report
from content_models.intake.spool import Spool


def gather(rows: Iterable[tuple[int, dict[str, Any] | Problem]], spool: Spool, report: Report) -> dict[str, str]:
    """Fill the spool, and return the decisions that have a row which cannot be taken, each with that row's fault."""
    spoilt: dict[str, str] = {}
    seen: set[str] = set()
    for number, row in rows:
        fault = row if isinstance(row, Problem) else _fault(number, row, seen)
        if not fault:
            seen.add(row["code"])
            spool.add(decision_of(row).group, number, row)
            continue
        report.refuse(fault)
        if group := _group_of(row):
            spoilt.setdefault(group, f"dòng {fault.row} bị lỗi ({fault.field}: {fault.message})")
    return spoilt


def _fault(number: int, row: dict[str, Any], seen: set[str]) -> Problem | None:
    fault = next(problems(number, row), None)
    if not fault and row["code"] in seen:
        return Problem(number, "code", f"mã {row['code']} đã có ở một dòng trước")
    return fault


def _group_of(row: Any) -> str:
    """The decision a faulty row names, as far as that can be read."""
    if not isinstance(row, dict) or not isinstance(row.get("issuing_agency"), str | None):
        return ""
    symbol = row.get("decision_no")
    return decision_of(row).group if isinstance(symbol, str) and symbol else ""
