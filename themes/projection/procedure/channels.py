"""Ways of filing: each with its own limit and fee, because the law gives them to the channel and the case."""

import re
from dataclasses import dataclass
from typing import Any

from content_models.declaration.time_limit import TimeLimit
from themes.wording.numbers import grouped

PLACES = {"DIRECT": "Tại quầy", "ONLINE": "Trực tuyến", "POSTAL": "Qua bưu chính"}
STARTS = {
    "DIRECT": "ngày nhận đủ giấy tờ",
    "ONLINE": "ngày tiếp nhận trên hệ thống",
    "POSTAL": "ngày Một cửa nhận được thư",
}

#: The national catalogue writes "0 VNĐ ()" where nothing was remarked.
EMPTY_REMARK = re.compile(r"\(\s*\)")


@dataclass(frozen=True)
class Channel:
    """One line of the table of channels."""

    name: str
    case: str
    limit: str
    starts: str
    fee: str
    amounts: list[int]
    note: str


def channels(body: dict[str, Any]) -> list[Channel]:
    """Return the declared channels, counter first; the words of an unknown channel are its own label."""
    order = list(PLACES.values())
    ways = [_channel(row) for row in body.get("channels") or []]
    return sorted(ways, key=lambda way: order.index(way.name) if way.name in order else len(order))


def _channel(row: dict[str, Any]) -> Channel:
    choice = row.get("channel") or {}
    value = choice.get("value", "")
    return Channel(
        name=PLACES.get(value.upper(), choice.get("label", "")),
        case=row.get("case") or (row.get("limit") or {}).get("case") or "",
        limit=limit_words(row.get("limit")),
        starts=STARTS.get(value.upper(), ""),
        fee=EMPTY_REMARK.sub("", row.get("fee") or "").strip(),
        amounts=_amounts(row.get("amounts")),
        note=row.get("note") or "",
    )


def limit_words(limit: dict[str, Any] | None) -> str:
    """The words of a stored limit; nothing when the catalogue gives none."""
    return TimeLimit.from_json(limit).words if limit else ""


def _amounts(text: Any) -> list[int]:
    """Amounts in đồng; nought in the national catalogue mostly means "see the text", so it is no amount."""
    return [int(part) for part in re.findall(r"\d+", str(text or "")) if int(part)]


def span(amounts: list[int]) -> str:
    """`20.000 đồng`, or `20.000 đến 50.000 đồng` when channels differ."""
    low, high = min(amounts), max(amounts)
    return f"{grouped(low)}\u00a0đồng" if low == high else f"{grouped(low)} đến {grouped(high)}\u00a0đồng"
