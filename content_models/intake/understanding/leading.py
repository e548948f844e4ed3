"""What a row says of the decision it is announced under: a symbol, and a day when the cell names one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from content_models.declaration.fold import fold
from content_models.declaration.kinds import Date
from content_models.intake.national.decision import STATED
from content_models.intake.sheets.cells import Cell
from content_models.intake.understanding.findings import Findings
from content_models.intake.understanding.parts import SYMBOL
from content_models.intake.understanding.said import Said
from content_models.intake.understanding.values import DAY, NotUnderstood, read_value


def lead_said(said: Sequence[Said], constants: Mapping[str, str], link: str, found: Findings) -> dict[str, Any]:
    """Return the simple values of the decision; empty when no symbol was understood."""
    values: dict[str, Any] = {}
    for one in said:
        try:
            values[one.target.part] = read_value(one.target.kind, one.cell)
        except NotUnderstood as why:
            found.keep(one.column, one.heading, one.cell.text, str(why))
    symbol = next((one for one in said if one.target.part == "symbol"), None)
    if symbol is None:
        return {}
    named = _symbol_in(symbol, found)
    if not named:
        return {}
    values = named | {name: value for name, value in values.items() if name != "symbol" and value}
    for path, words in constants.items():
        if path.startswith(f"{link}.") and words:
            values.setdefault(path.partition(".")[2], words)
    values["year"] = int(_year_of(values) or 0) or None
    if not values["year"]:
        found.remark(symbol.column, f"số {values['symbol']} không ghi năm: hãy ghi năm khi ghép cột, hoặc bổ sung sau")
    return values


def _symbol_in(one: Said, found: Findings) -> dict[str, Any]:
    words = " ".join(one.cell.text.split()).rstrip(" .;")
    named = list(dict.fromkeys(SYMBOL.findall(words)))
    if len(named) > 1:
        found.keep(one.column, one.heading, words, f"nêu {len(named)} quyết định, không rõ lấy quyết định nào")
        return {}
    if not named:
        found.keep(one.column, one.heading, words, "không thấy số, ký hiệu quyết định")
        return {}
    if named[0] == words:
        return {"symbol": words}
    days = DAY.findall(fold(words))
    found.tell(one.column, f"đọc thành {named[0]} từ “{words[:80]}”")
    day = {"issued_on": _day_of(days[0])} if len(days) == 1 else {}
    return {"symbol": named[0], **{name: value for name, value in day.items() if value}}


def _day_of(parts: Sequence[str]) -> str:
    try:
        return str(read_value(Date(), Cell("/".join(parts))))
    except NotUnderstood:
        return ""


def _year_of(values: Mapping[str, Any]) -> str:
    stated = STATED.search(values["symbol"])
    issued = values.get("issued_on") or ""
    return str(values.get("year") or (stated[1] if stated else "") or issued[:4])
