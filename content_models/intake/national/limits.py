"""Time limits of the national catalogue. A unit that was not given stays unknown: the clerk decides, never we."""

from __future__ import annotations

from typing import Any

from content_models.declaration.time_limit import Unit
from content_models.intake.national.keeping import Keeping

UNITS = {
    "HOUR": Unit.HOUR,
    "WORKING_DAY": Unit.WORKING_DAY,
    "ngày": Unit.DAY,
    "DAY": Unit.DAY,
    "MONTH": Unit.MONTH,
    "YEAR": Unit.YEAR,
}
LONGEST = 3660


def limit_of(method: dict[str, Any], keeping: Keeping) -> dict[str, Any] | None:
    """Return the limit of one way of filing: value, unit and the original words; None when nothing is said."""
    raw, value, code = (method.get(f"duration_{part}") for part in ("raw", "value", "unit"))
    words = _words(keeping.text("methods.duration_raw", raw), str(code or ""), value)
    unit = UNITS.get(str(code or ""), Unit.UNKNOWN)
    number = value if isinstance(value, int | float) and 0 <= value <= LONGEST else None
    if value is not None and number is None:
        keeping.note("methods.duration_value", value, "không phải số đọc được")
    if unit is Unit.UNKNOWN and (words or value is not None):
        why = "số không có đơn vị" if value is not None else "thời hạn không có số"
        keeping.remark("methods.duration", f"{why}, giữ nguyên chữ: {words[:80]}")
    return {"value": number, "unit": str(unit), "text": words} if words or number else None


def _words(raw: str, code: str, value: Any) -> str:
    """The original words, with the portal's unit code put into Vietnamese."""
    told = raw.removesuffix(code).strip() if code.isascii() else raw
    if code in UNITS:
        return f"{told} {UNITS[code].label}" if told != raw else raw
    if not told:
        return "Không ghi thời hạn, xem ghi chú"
    return f"{told} (không ghi đơn vị)" if value is not None and told == raw.split(" ")[0] else told
