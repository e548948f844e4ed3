"""The lines of a request as they are asked: what each act needs, and what is wrong before anybody decides."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from content_models.declaration.choice import Vocabulary
from content_models.organisation.instant import day_of
from content_models.organisation.models import Agency

CREATE, CHANGE, REVOKE, LOCK, UNLOCK, DELETE = "create", "change", "revoke", "lock", "unlock", "delete"
ACTS: Vocabulary = (
    (CREATE, "Mở tài khoản"),
    (CHANGE, "Sửa tên, chức danh hoặc thêm vai trò"),
    (REVOKE, "Thu vai trò"),
    (LOCK, "Khóa"),
    (UNLOCK, "Mở khóa"),
    (DELETE, "Cho nghỉ"),
)


@dataclass(frozen=True)
class Asked:
    """One line: what to do with whose account. Without a unit it is the requesting agency's."""

    number: int
    act: str
    username: str
    full_name: str = ""
    unit: str = ""
    role: str = ""
    until: datetime.date | None = None

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What makes two lines the same wish."""
        return self.act, self.username, self.unit, self.role

    @property
    def words(self) -> str:
        return dict(ACTS).get(self.act, self.act)


def asked_lines(request: Any) -> list[Asked]:
    """Read the lines of a request, in its order, numbered as people count."""
    plain = request.kind("lines").plain(request.lines)
    return [
        Asked(
            number,
            (row.get("act") or {}).get("value", ""),
            (row.get("username") or "").strip(),
            (row.get("full_name") or "").strip(),
            (row.get("unit") or {}).get("code", ""),
            (row.get("role") or {}).get("value", ""),
            datetime.date.fromisoformat(row["until"]) if row.get("until") else None,
        )
        for number, row in enumerate(plain, 1)
    ]


def faults_of_lines(lines: Sequence[Asked], agency: Agency) -> list[str]:
    """Return what is wrong with a list, each with the number of its line."""
    units = Agency.objects.in_bulk({line.unit for line in lines if line.unit}, field_name="code")
    times = Counter(line.identity for line in lines)
    return [
        f"Dòng {line.number}: {fault}"
        for line in lines
        for fault in [*_shape(line), *_place(line, units, agency)]
        + (["lặp lại một dòng khác"] if times[line.identity] > 1 else [])
    ]


def _shape(line: Asked) -> list[str]:
    needs = {
        CREATE: [(line.full_name, "thiếu họ tên, chức danh"), (line.role, "thiếu vai trò")],
        CHANGE: [(line.full_name or line.role, "chưa nêu sửa gì: tên, chức danh hoặc vai trò")],
        REVOKE: [(line.role, "thiếu vai trò cần thu")],
    }
    asked = [(line.act, "chưa chọn việc"), (line.username, "thiếu tên đăng nhập"), *needs.get(line.act, [])]
    past = line.until and line.until < day_of(timezone.now())
    return [fault for value, fault in asked if not value] + (["ngày hết hạn đã qua"] if past else [])


def _place(line: Asked, units: dict[str, Agency], agency: Agency) -> list[str]:
    if not line.unit:
        return []
    unit = units.get(line.unit)
    if unit is None:
        return [f"không có đơn vị mang mã {line.unit}"]
    below = unit.path.startswith(agency.path)
    return [] if below else [f"{unit} không thuộc {agency}"]
