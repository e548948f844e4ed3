"""The four answers on top of a procedure: how long, how much, where, what one gets."""

from dataclasses import dataclass
from typing import Any

from themes.projection.procedure.channels import Channel, span

SHORT = 70  # longer words do not answer at a glance: they stay in their section
SAID = {"Tại quầy": "quầy", "Trực tuyến": "trực tuyến", "Qua bưu chính": "bưu chính"}


@dataclass(frozen=True)
class Answer:
    """One of the four: what is asked, the answer, and a line under it."""

    label: str
    answer: str
    more: str = ""


def answers(body: dict[str, Any], ways: list[Channel]) -> list[Answer]:
    """Return the four answers; each says so when the catalogue does not hold it."""
    return [_limit(ways), _fee(ways), _place(body, ways), _result(body)]


def _limit(ways: list[Channel]) -> Answer:
    limits = list(dict.fromkeys(way.limit for way in ways if way.limit))
    if len(limits) == 1 and len(limits[0]) <= SHORT:
        return Answer("Thời hạn", limits[0], "tính từ ngày nhận đủ giấy tờ")
    short = [limit for limit in limits if len(limit) <= SHORT]
    if short:
        return Answer("Thời hạn", " hoặc ".join(short[:2]), "tùy cách nộp và trường hợp")
    return Answer("Thời hạn", "Xem từng trường hợp" if limits else "Chưa nêu trong danh mục")


def _fee(ways: list[Channel]) -> Answer:
    amounts = [amount for way in ways for amount in way.amounts]
    if amounts:
        return Answer("Phí, lệ phí", span(amounts), "xem từng mức ở phần Phí, lệ phí")
    if any(way.fee for way in ways):
        return Answer("Phí, lệ phí", "Theo quy định", "xem phần Phí, lệ phí")
    return Answer("Phí, lệ phí", "Danh mục không nêu")


def _place(body: dict[str, Any], ways: list[Channel]) -> Answer:
    names = list(dict.fromkeys(SAID.get(way.name, way.name) for way in ways if way.name))
    held = {part: row for row in reversed(body.get("agencies") or []) for part in [_part(row)]}
    row = held.get("RECEIVES") or held.get("DECIDES") or {}
    name = row.get("name") or ""
    return Answer("Nộp tại", name if 0 < len(name) <= SHORT else "Bộ phận Một cửa", ", ".join(names))


def _part(row: dict[str, Any]) -> str:
    return str((row.get("part") or {}).get("value", "")).upper()


def _result(body: dict[str, Any]) -> Answer:
    names = [row["name"] for row in body.get("results") or [] if row.get("name")]
    if not names:
        return Answer("Kết quả", "Chưa nêu trong danh mục")
    more = f"và {len(names) - 1} kết quả khác" if len(names) > 1 else ""
    return Answer("Kết quả", names[0] if len(names[0]) <= SHORT else "Xem phần Nhận được gì", more)
