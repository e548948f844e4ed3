"""The three tables that may be given, told apart by their headings, each row put into our own columns."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content_models.declaration.kinds import ASCII_CODE
from content_models.intake.json_lines import clean
from content_models.intake.problem import Problem
from content_models.organisation.agency import Tier

Cells = dict[str, str]


@dataclass(frozen=True)
class Form:
    """One table: its headings, which of them must be filled, and how a row becomes our columns."""

    columns: tuple[str, ...]
    needed: tuple[str, ...]
    read: Callable[[Cells], Cells]


def _unit(row: Cells) -> Cells:
    """An administrative unit is governed by its people's committee; the statistics office gives its code."""
    name = f"Ủy ban nhân dân {row['full_name'][:1].lower()}{row['full_name'][1:]}"
    return {
        "code": row["code"],
        "name": name,
        "short_name": row["full_name"],
        "kind": "people_committee",
        "tier": row["level"],
        "parent_code": row["parent_code"],
        "starts_on": "",
        "ends_on": "",
    }


AGENCIES = Form(
    ("code", "name", "short_name", "kind", "tier", "parent_code", "starts_on", "ends_on"),
    ("code", "name", "tier"),
    dict,
)
UNITS = Form(("level", "code", "full_name", "parent_code"), ("level", "code", "full_name"), _unit)
SUCCESSIONS = Form(("from_code", "to_code", "on"), ("from_code", "to_code", "on"), lambda row: {"basis": ""} | row)
FORMS = (AGENCIES, SUCCESSIONS, UNITS)


@dataclass(frozen=True)
class Table:
    """A file that was read: its form, its rows by line number, and what is wrong with them."""

    form: Form
    rows: list[tuple[int, Cells]]
    problems: list[Problem]


def read_table(path: Path) -> Table:
    """Read a file; ValueError in Vietnamese when its headings are those of no table."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        headings = set(reader.fieldnames or ())
        form = next((form for form in FORMS if headings.issuperset(form.columns)), None)
        if form is None:
            wanted = " | ".join(",".join(form.columns) for form in FORMS)
            raise ValueError(f"{path.name}: hàng tiêu đề không đúng mẫu nào. Các mẫu: {wanted}")
        rows, problems = [], []
        for row in reader:
            cells = {name: clean(value or "") for name, value in row.items() if isinstance(name, str)}
            faults = list(_faults(reader.line_num, cells, form))
            problems += faults
            if not faults:
                rows.append((reader.line_num, form.read(cells)))
    return Table(form, rows, problems)


def _faults(number: int, cells: Cells, form: Form) -> Iterator[Problem]:
    yield from (Problem(number, name, "chưa có giá trị") for name in form.needed if not cells.get(name))
    for name in ("code", "from_code", "to_code"):
        if cells.get(name) and not ASCII_CODE.regex.match(cells[name]):
            yield Problem(number, name, str(ASCII_CODE.message))
    for name in ("starts_on", "ends_on", "on"):
        if cells.get(name) and day_of(cells[name]) is None:
            yield Problem(number, name, f"“{cells[name]}” không phải ngày dạng 2026-07-01")
    for name in ("tier", "level"):
        if name in form.columns and cells.get(name) and cells[name] not in Tier.values:
            yield Problem(number, name, f"“{cells[name]}” không phải cấp nào trong {', '.join(Tier.values)}")
    for name, most in {"code": 40, "name": 300, "full_name": 120, "short_name": 120, "kind": 60, "basis": 300}.items():
        if len(cells.get(name, "")) > most:
            yield Problem(number, name, f"dài quá {most} ký tự")


def day_of(text: str) -> datetime.date | None:
    """Return the day a cell states, None when it states none."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
