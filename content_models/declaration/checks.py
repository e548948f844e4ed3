"""Refuses a wrong field at start, with an id and the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core import checks

from content_models.declaration.exposure import INTERNAL, PUBLIC, Exposure

if TYPE_CHECKING:
    from content_models.declaration.kind import Kind

#: Names that Wagtail's views look up on a model for themselves.
TAKEN = {"field", "live", "locked", "key", "version", "submitted", "withdrawn", "folded", "agency", "type"}


def fault(number: int, obj: Any, what: str, cure: str) -> checks.Error:
    """Return an error with the id that the reference documents and the line that mends it."""
    return checks.Error(f"{obj}: {what}", hint=cure, obj=obj, id=f"declaration.E{number:03d}")


def check_kind(kind: Kind) -> list[checks.CheckMessage]:
    """Return what is wrong with one declared field."""
    facts = kind.facts
    found: list[checks.CheckMessage] = []
    if not isinstance(facts.exposure, Exposure):
        found.append(fault(1, kind, "chưa nêu ai được xem", "Thêm PUBLIC, HOLDER hoặc INTERNAL sau nhãn."))
    if facts.personal and facts.exposure is PUBLIC:
        found.append(fault(2, kind, "dữ liệu cá nhân không thể công khai", "Đổi thành HOLDER hoặc INTERNAL."))
    if kind.name in TAKEN and kind.model.__module__.split(".")[1] != "declaration":
        found.append(fault(3, kind, "trùng tên của nền", "Đổi tên, ví dụ `sector` thay cho `field`."))
    if facts.personal and (facts.search or facts.column or facts.filter or facts.facet):
        found.append(fault(4, kind, "dữ liệu cá nhân không đưa vào danh sách, tìm kiếm", "Bỏ cờ hiển thị."))
    if facts.facet and facts.exposure is not PUBLIC:
        found.append(fault(5, kind, "bộ lọc công khai cần trường PUBLIC", "Bỏ facet hoặc đổi thành PUBLIC."))
    if facts.exposure is INTERNAL and facts.search:
        found.append(fault(6, kind, "trường nội bộ không vào chỉ mục tìm kiếm", "Bỏ search."))
    return found
