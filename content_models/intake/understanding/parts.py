"""Rows of a field out of the cells of one row: lines of several columns stand side by side, or are kept as words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from content_models.declaration.fold import fold
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.kinds import Text
from content_models.declaration.limits import Limit
from content_models.declaration.rows import Rows
from content_models.intake.sheets.cells import Cell
from content_models.intake.understanding.findings import Findings
from content_models.intake.understanding.limits import limit_of
from content_models.intake.understanding.lines import lines_of
from content_models.intake.understanding.said import Said
from content_models.intake.understanding.values import MARK, NotUnderstood, read_value

SYMBOL = re.compile(r"\b\d{1,5}/(?:\d{4}/)?[A-ZĐ][\wĐđ]*(?:-[\wĐđ]+)*")


class PartsReader:
    """Reads the rows of one field. `constants` are what a person said for all rows, by path."""

    def __init__(self, kind: Rows, constants: Mapping[str, str], codes: Mapping[str, str], found: Findings) -> None:
        self.kind, self.constants, self.codes, self.found = kind, constants, codes, found

    def read(self, said: Sequence[Said]) -> list[dict[str, Any]]:
        """Return simple rows, in the order of the file; a heading of one value of the first choice gives its own."""
        rows: list[dict[str, Any]] = []
        for value in dict.fromkeys(_value_in(one.target.path) for one in said):
            own = [one for one in said if _value_in(one.target.path) == value]
            rows += self._group(own, value)
        return [self._completed(row) for row in rows]

    def _group(self, said: Sequence[Said], value: str) -> list[dict[str, Any]]:
        kinds = kinds_of(self.kind.of)
        fixed = {next(iter(kinds)): value} if value else {}
        for name, part in kinds.items():
            constant = self.constants.get(f"{self.kind.name}.{name}")
            if constant and name not in fixed and not any(one.target.part == name for one in said):
                fixed[name] = read_value(part, Cell(constant))
        lacking = [p.label for n, p in kinds.items() if _needed(p) and n not in fixed and not _has(said, n)]
        if lacking:
            for one in said:
                self.found.keep(one.column, one.heading, one.cell.text, f"chưa rõ {lacking[0].lower()}")
            return []
        return self._side_by_side(said, fixed)

    def _side_by_side(self, said: Sequence[Said], fixed: Mapping[str, Any]) -> list[dict[str, Any]]:
        order = list(kinds_of(self.kind.of))
        told = sorted(said, key=lambda one: order.index(one.target.part))
        rows: list[dict[str, Any]] = []
        for place, one in enumerate(told):
            lines = lines_of(one.target.kind, one.cell.text)
            if place == 0:
                rows = [dict(fixed) for _ in lines]
            if len(lines) != len(rows) and len(rows) == 1 and isinstance(one.target.kind, Text):
                lines = ["\n".join(lines)]
            if len(lines) == 1 < len(rows):
                self.found.tell(one.column, f"một giá trị, ghi cho cả {len(rows)} dòng của {self.kind.label.lower()}")
                lines *= len(rows)
            if len(lines) != len(rows):
                why = f"có {len(lines)} dòng, cột đi cùng có {len(rows)} dòng nên không ghép được"
                self.found.keep(one.column, one.heading, one.cell.text, why)
                continue
            for row, line in zip(rows, lines, strict=True):
                self._put(row, one, line)
        return [row for row in rows if row.keys() - fixed.keys() and all(row.get(n) for n in self._must())]

    def _must(self) -> list[str]:
        return [name for name, part in kinds_of(self.kind.of).items() if _needed(part)]

    def _put(self, row: dict[str, Any], one: Said, line: str) -> None:
        kind = one.target.kind
        if fold(line) in MARK and "[" in one.target.path:
            row.setdefault(one.target.part, "")
            return
        try:
            row[one.target.part] = read_value(kind, Cell(line, one.cell.sort))
        except NotUnderstood as why:
            self.found.keep(one.column, one.heading, line, str(why))
        else:
            if isinstance(kind, Limit) and (told := limit_of(line)[1]):
                self.found.remark(one.column, f"thời hạn “{line[:60]}”: {told}, giữ nguyên chữ, không tính ngày")

    def _completed(self, row: dict[str, Any]) -> dict[str, Any]:
        """Give an agency its code when exactly one bears the name, a basis its symbol when exactly one is named."""
        names = kinds_of(self.kind.of)
        if "agency_code" in names and not row.get("agency_code"):
            row["agency_code"] = self.codes.get(fold(row.get("name", "").rstrip(".")), "")
        if {"symbol", "title"} <= names.keys() and not row.get("symbol"):
            named = set(SYMBOL.findall(row.get("title", "")))
            row["symbol"] = named.pop() if len(named) == 1 else ""
        return row


def _value_in(path: str) -> str:
    return path.partition("[")[2].partition("]")[0]


def _has(said: Sequence[Said], name: str) -> bool:
    return any(one.target.part == name for one in said)


def _needed(kind: Kind) -> bool:
    return kind.required and not kind.blank and not kind.has_default()
