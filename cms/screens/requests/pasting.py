"""Lines pasted from a spreadsheet, one person a line: read by the words a clerk writes, marks and case ignored."""

from __future__ import annotations

import csv
import datetime
from dataclasses import dataclass
from typing import Any

from content_models.declaration.fold import fold
from content_models.operation.models import ACTS, MOST_LINES, ROLES
from content_models.organisation.models import Agency

COLUMNS = ("Việc", "Tên đăng nhập", "Họ tên, chức danh", "Mã đơn vị", "Vai trò", "Đến hết ngày")
LONGEST = 100_000
DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d")
#: What people write besides the labels themselves.
SHORT = {"mo": "create", "tao": "create", "them": "create", "sua": "change", "thu": "revoke", "xoa": "delete"}
SHORT |= {"khoa tai khoan": "lock", "mo khoa tai khoan": "unlock", "nghi": "delete"}


@dataclass(frozen=True)
class Pasted:
    """What was read: rows as the declaration keeps them, and what could not be read."""

    rows: list[dict[str, Any]]
    faults: list[str]


def read(text: str) -> Pasted:
    """Read pasted lines; columns are parted by tabs, or by semicolons, and a first line of titles is left out."""
    lines = [line for line in text.splitlines() if line.strip()]
    mark = "\t" if any("\t" in line for line in lines) else ";"
    table = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=mark)]
    if table and fold(table[0][0]) == fold(COLUMNS[0]):
        table = table[1:]
    if len(table) > MOST_LINES:
        return Pasted([], [f"Danh sách có {len(table)} dòng, mỗi đề nghị nhận đến {MOST_LINES}."])
    units = _units(table)
    rows, faults = [], []
    for number, cells in enumerate(table, 1):
        row, wrong = _row([*cells, *[""] * len(COLUMNS)][: len(COLUMNS)], units)
        rows.append(row)
        faults += [f"Dòng {number}: {words}" for words in wrong]
    return Pasted(rows, faults)


def _units(table: list[list[str]]) -> dict[str, dict[str, str]]:
    codes = {row[3] for row in table if len(row) > 3 and row[3]}
    return {a.code: {"code": a.code, "name": a.name} for a in Agency.objects.filter(code__in=codes)}


def _row(cells: list[str], units: dict[str, dict[str, str]]) -> tuple[dict[str, Any], list[str]]:
    act, username, full_name, unit, role, until = cells
    wrong = []
    row: dict[str, Any] = {"username": username[:150], "full_name": full_name[:150]}
    row["act"] = _chosen(act, ACTS, SHORT)
    row["role"] = _chosen(role, ROLES, {})
    row["unit"] = units.get(unit)
    row["until"] = _day(until)
    for name, typed, said in (("act", act, "việc"), ("role", role, "vai trò"), ("unit", unit, "mã đơn vị")):
        if typed and not row[name]:
            wrong.append(f"không hiểu {said} “{typed[:60]}”")
    if until and not row["until"]:
        wrong.append(f"không hiểu ngày “{until[:20]}”, hãy viết như 31/12/2026")
    return row, wrong


def _chosen(typed: str, vocabulary: Any, short: dict[str, str]) -> dict[str, str] | None:
    folded = fold(typed)
    value = next((v for v, label in vocabulary if folded in (fold(label), v)), short.get(folded))
    return {"value": value, "label": dict(vocabulary)[value]} if typed and value else None


def _day(typed: str) -> str | None:
    for form in DAYS:
        try:
            return datetime.datetime.strptime(typed, form).date().isoformat()
        except ValueError:
            continue
    return None
