"""Reads the table of a reform: one row a new commune, its old units in one cell, remarks in brackets."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from content_models.intake.json_lines import clean

COLUMNS = ("province_code", "province_raw", "new_commune_name", "new_commune_code_candidates", "old_units_raw")
UNMERGED = "Không sáp nhập"
#: A comma inside brackets parts no units.
COMMA = re.compile(r",(?![^()]*\))")
REMARK = re.compile(r"\(([^()]*)\)")
REST = "phần còn lại"


@dataclass(frozen=True)
class OldUnit:
    """One old unit as the table names it: `district` where a bracket says so, `rest` what is said of a remainder."""

    name: str
    district: str = ""
    rest: str = ""


@dataclass
class ReformRow:
    """One row. `why` says what stands against it."""

    number: int
    province: str
    province_name: str
    name: str
    codes: list[str]
    units: list[OldUnit] = field(default_factory=list)
    why: str = ""


def read_rows(path: Path) -> list[ReformRow]:
    """Read the table; ValueError in Vietnamese when its headings are others or it is not UTF-8."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        if not set(reader.fieldnames or ()).issuperset(COLUMNS):
            raise ValueError(f"{path.name}: hàng tiêu đề phải có {', '.join(COLUMNS)}")
        return [_row(reader.line_num, {name: clean(row[name] or "") for name in COLUMNS}) for row in reader]


def _row(number: int, cells: dict[str, str]) -> ReformRow:
    codes = [code for code in re.split(r"[;,\s]+", cells["new_commune_code_candidates"]) if code]
    row = ReformRow(number, cells["province_code"], cells["province_raw"], cells["new_commune_name"], codes)
    missing = [name for name in COLUMNS if not cells[name]]
    if missing:
        row.why = f"chưa có giá trị ở cột {', '.join(missing)}"
    elif cells["old_units_raw"] != UNMERGED:
        row.units = list(_units(cells["old_units_raw"]))
    return row


def _units(cell: str) -> Iterator[OldUnit]:
    for part in COMMA.split(cell):
        remarks = [remark.strip() for found in REMARK.findall(part) for remark in found.split(";")]
        rest = next((remark for remark in remarks if remark.lower().startswith(REST)), "")
        district = next((remark for remark in remarks if remark and remark != rest), "")
        name = " ".join(REMARK.sub(" ", part).split())
        if name:
            yield OldUnit(name, district, rest)
