"""A row of the national catalogue as simple values of a procedure: nothing dropped, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from content_models.intake.national.keeping import Keeping
from content_models.intake.national.parts import agencies, bases, channels, situations
from content_models.intake.national.shape import unknown
from content_models.intake.problem import Kept

LEVELS = {"Cấp Xã": "commune", "Cấp Huyện": "district", "Cấp Tỉnh": "province", "Cấp Bộ/Trung ương": "ministry"}
SCOPES = {
    "TTHC được luật giao quy định chi tiết": "delegated",
    "NOT_ASSIGNED_REGULATION": "unassigned",
    "CENTRAL_REGULATION": "central",
    "LOCAL_REGULATION": "local",
    "OTHER": "other",
}


def procedure_of(
    row: dict[str, Any], codes: Mapping[str, str], life_events: Iterable[str]
) -> tuple[dict[str, Any], list[Kept]]:
    """Return the simple values of a procedure, and what was kept as text.

    `codes` maps folded agency names to codes; `life_events` are the values of our own list.
    """
    keeping = Keeping()
    known = {event: event for event in life_events}
    for field, value in unknown(row):
        keeping.note(field, value, "trường lạ")
    found: dict[str, Any] = _texts(row, keeping) | {
        "cases": situations(row, keeping),
        "channels": channels(row, keeping),
        "agencies": agencies(row, codes),
        "bases": bases(row, keeping),
        "applicants": [{"name": name} for name in row.get("applicants") or [] if name],
        # Several results stand in one text, and their names hold the separator: splitting would be guessing.
        "results": [{"name": row["result_raw"]}] if row.get("result_raw") else [],
    }
    events = (keeping.word("life_events", event, known) for event in row.get("life_events") or [])
    found["life_events"] = [{"name": event} for event in events if event]
    return found | {"source_url": _address(row, keeping), "note": "\n".join(keeping.lines)}, keeping.kept


def _texts(row: dict[str, Any], keeping: Keeping) -> dict[str, Any]:
    return {
        "code": row["code"],
        "title": " ".join(row["name"].split()),
        "sector": row["field"],
        "level": keeping.word("level", row.get("level"), LEVELS),
        "scope_kind": keeping.word("type", row.get("type"), SCOPES),
        "steps": row.get("steps_raw") or "",
        "requirements": row.get("requirements") or "",
        "reception": row.get("reception_address") or "",
        "keywords": " ".join((row.get("keywords") or "").split()),
    }


def _address(row: dict[str, Any], keeping: Keeping) -> str:
    address = row.get("source_url") or ""
    if address and (not address.startswith(("http://", "https://")) or len(address) > 1000 or " " in address):
        keeping.note("source_url", address, "không phải địa chỉ web")
        return ""
    return address
