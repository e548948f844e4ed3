"""The repeating parts of a procedure out of a row: papers by case, ways of filing, agencies, bases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content_models.declaration.fold import fold
from content_models.intake.national.keeping import Keeping
from content_models.intake.national.limits import limit_of

CHANNELS = {name: name for name in ("DIRECT", "ONLINE", "POSTAL")}
#: Field of the source -> the agency's part in the procedure.
PARTS = {
    "executing_agency": "receives",
    "executing_agency_portal": "receives",
    "competent_agency": "decides",
    "delegated_agency": "delegated",
    "coordinating_agency": "coordinates",
}
NAMELESS = "(không ghi tên giấy tờ)"


def situations(row: dict[str, Any], keeping: Keeping) -> list[dict[str, Any]]:
    """Papers grouped by the applicant's case; cases and papers keep the order of the source."""
    cases: dict[str, list[dict[str, Any]]] = {}
    for paper in row.get("papers") or []:
        label = keeping.text("papers.case", paper.get("case"))
        cases.setdefault(label, []).append(_paper(paper, keeping))
    return [{"label": label, "papers": papers} for label, papers in cases.items()]


def _paper(paper: dict[str, Any], keeping: Keeping) -> dict[str, Any]:
    name = keeping.text("papers.name", paper.get("name"))
    if not name:
        keeping.remark("papers.name", f"giấy tờ không có tên, ghi là {NAMELESS}")
    counts = {part: keeping.number(f"papers.{part}", paper.get(part)) for part in ("originals", "copies")}
    return {"name": name or NAMELESS, **counts}


def channels(row: dict[str, Any], keeping: Keeping) -> list[dict[str, Any]]:
    """Each way of filing with its limit and fee; several rows of one channel stay several."""
    return [_channel(method, keeping) for method in row.get("methods") or []]


def _channel(method: dict[str, Any], keeping: Keeping) -> dict[str, Any]:
    amounts = method.get("fee_amounts_vnd") or []
    return {
        "channel": keeping.word("methods.channel", str(method.get("channel") or ""), CHANNELS),
        "limit": limit_of(method, keeping),
        "fee": keeping.text("methods.fee_raw", method.get("fee_raw")).removesuffix("()").strip(),
        "amounts": ", ".join(str(a) for a in amounts) if isinstance(amounts, list) else str(amounts),
        "note": keeping.text("methods.note", method.get("note")),
    }


def agencies(row: dict[str, Any], codes: Mapping[str, str]) -> list[dict[str, Any]]:
    """Who receives, decides, is delegated, coordinates; with the code when the name is one of the province's."""
    told: dict[tuple[str, str], dict[str, Any]] = {}
    for field, part in PARTS.items():
        if name := row.get(field):
            found = {"part": part, "name": name, "agency_code": codes.get(fold(name.rstrip(".")), "")}
            told.setdefault((part, fold(name.rstrip("."))), found)
    return list(told.values())


def bases(row: dict[str, Any], keeping: Keeping) -> list[dict[str, Any]]:
    """The legal documents a procedure rests on, symbols as they were typed."""
    named = [
        {part: keeping.text(f"legal_bases.{part}", basis.get(part)) for part in ("symbol", "title")}
        for basis in row.get("legal_bases") or []
    ]
    return [basis for basis in named if any(basis.values())]
