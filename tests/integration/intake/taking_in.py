"""Runs an intake of procedures for a test, and hands out rows of the sample to change."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from content_models.declaration.roles import Role
from content_models.intake.applying import People
from content_models.intake.procedures import ProcedureIntake
from content_models.intake.report import Report
from tests.factories.people import agency, holder_of

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "procedures_sample.jsonl"
ROWS = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]


def row(code: str = "1.1", decision: str = "12/2026/QĐ-UBND", **parts: Any) -> dict[str, Any]:
    """Return a small row with two papers and one way of filing."""
    whole = {
        "code": code,
        "name": f"Cấp giấy {code}",
        "field": "Đất đai",
        "decision_no": decision,
        "issuing_agency": "Ủy ban nhân dân tỉnh",
        "papers": [{"case": None, "name": name, "originals": 1, "copies": 0} for name in ("Đơn", "Ảnh")],
        "methods": [{"channel": "DIRECT", "duration_raw": "3 ngày", "duration_value": 3, "duration_unit": "ngày"}],
    }
    return copy.deepcopy(whole | parts)


def people(at: str = "H99.02", approve: bool = True) -> People:
    """Return an agency's editor, with the two who approve unless nobody shall."""
    approvers = [holder_of(Role.PROCEDURE_CONTROLLER, at), holder_of(Role.AGENCY_LEADER, "H99")]
    return People(agency(at), holder_of(Role.CATALOGUE_EDITOR, at), approvers if approve else ())


def take_in(rows: list[dict[str, Any]], year: int = 2026, batch: int = 100, **who: Any) -> Report:
    """Take in rows and return the report."""
    report = Report()
    ProcedureIntake(people(**who), year, report, batch).run(enumerate(rows, 1))
    return report
