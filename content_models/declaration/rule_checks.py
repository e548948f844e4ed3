"""Refuses rules, openings and signatures that name what is not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core import checks

from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.case import WITHIN, Case
from content_models.declaration.checks import fault
from content_models.declaration.exposure import INTERNAL
from content_models.declaration.kind import kinds_of
from content_models.declaration.opens import Opens
from content_models.declaration.references import AgencyReference, Pinned, Reference
from content_models.declaration.rows import Rows

Faults = Iterable[checks.CheckMessage]


def check_rules(model: type[Artefact]) -> Faults:
    """Yield what is wrong with what a type says between its own fields and to other types."""
    own: dict[str, Any] = {kind.name: kind for kind in model.kinds()}
    for rule in model.rules:
        wrong = [name for name, wanted in rule.names().items() if not isinstance(own.get(name), wanted)]
        if wrong:
            yield fault(30, model, f"quy tắc nêu trường không có hoặc khác kiểu: {wrong}", "Sửa tên trường.")
    if model.public_when and model.public_when[0] not in own:
        yield fault(31, model, f"public_when nêu trường không có: {model.public_when[0]}", "Sửa tên trường.")
    signs = any(step.signs for step in getattr(model.lifecycle, "steps", ()))
    if signs and not any(isinstance(kind, Attachments) for kind in own.values()):
        yield fault(32, model, "bước ký cần loại có tệp", "Thêm một trường Attachments, hoặc bỏ signs=True.")
    yield from (found for opens in model.opens for found in _opens(model, opens, Pinned))
    yield from _opens(model, model.asks, Reference) if model.asks else ()


def _opens(model: type[Artefact], opens: Opens, back: type) -> Faults:
    rows: Any = {kind.name: kind for kind in model.kinds()}.get(opens.each)
    parts: dict[str, Any] = kinds_of(rows.of) if isinstance(rows, Rows) else {}
    missing = {opens.agency, *opens.copies.values()} - parts.keys()
    if missing or not isinstance(parts.get(opens.agency), AgencyReference):
        yield fault(33, model, f"mở việc từ “{opens.each}” thiếu cột: {sorted(missing)}", "Sửa tên cột của Rows.")
    taken: dict[str, Any] = {kind.name: kind for kind in opens.model.kinds()}
    absent = {opens.back, opens.row, *opens.copies} - taken.keys()
    if absent or not isinstance(taken[opens.back], back):
        where = f"{opens.model.__name__} không nhận được: {sorted(absent) or opens.back}"
        yield fault(34, model, where, f"Khai các trường đó; trường chỉ về văn bản là {back.__name__}.")


def check_reach(model: type[Case]) -> Faults:
    """Yield the fields that speak to readers whom a case within does not have."""
    told = [kind.name for kind in model.kinds() if kind.facts.exposure is not INTERNAL]
    if model.reach is WITHIN and told:
        yield fault(24, model, f"việc nội bộ có trường cho người ngoài: {told}", "Đổi các trường đó thành INTERNAL.")
