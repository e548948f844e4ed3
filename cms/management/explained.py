"""What `explain` found, as lines to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

WORDS = {"public": "Trang công khai", "api": "API", "staff": "Quản trị"}


def lines_of(told: dict[str, Any]) -> Iterator[str]:
    """Yield an explanation line by line."""
    yield f"{told['type']}: {told['label']} ({told['shape']})"
    yield f"  {told['says']}"
    yield f"  Căn cứ: {'; '.join(told['basis'])}"
    yield f"  Bảng: {told['table']}    Khóa: {told['key']}"
    yield "Trường"
    yield from _fields(told["fields"], 1)
    yield "Địa chỉ"
    for room, addresses in told["addresses"].items():
        yield from (f"  {WORDS[room]:<16}{address}" for address in addresses)
    yield "Vai trò"
    yield from (f"  {role['label']:<32}{', '.join(role['may'])}" for role in told["roles"])
    yield from _lifecycle(told["lifecycle"])
    yield from (["Quy tắc", *(f"  {words}" for words in told["rules"])] if told["rules"] else [])
    yield "Tìm kiếm"
    yield f"  {', '.join(f'{name} ×{weight}' for name, weight in told['search'].items()) or 'không có trường nào'}"
    yield "Kiểm tra"
    yield from ([f"  {c['id']} {c['says']} → {c['cure']}" for c in told["checks"]] or ["  không có lỗi"])


def _fields(fields: list[dict[str, Any]], depth: int) -> Iterator[str]:
    for field in fields:
        facts = " ".join([field.get("exposure", "").upper(), *field.get("flags", [])])
        yield f"{'  ' * depth}{field['name']:<18}{field['kind']:<16}{field['label']:<34}{facts}".rstrip()
        yield from _fields(field.get("rows", []), depth + 1)


def _lifecycle(life: dict[str, Any]) -> Iterator[str]:
    if "steps" in life:
        yield "Các bước duyệt"
        yield f"  soạn: {life['draft']}"
        for number, step in enumerate(life["steps"], 1):
            hours = step.get("working_hours")
            time = f"{hours} giờ làm việc" if hours else f"{step['working_days']} ngày làm việc"
            yield f"  {number}. {step['label']}: {step['role']} ({step['at']}), {time}"
        return
    yield "Trạng thái và bước chuyển"
    yield f"  mở: {life['opens']}"
    yield from (f"  {state['name']:<14}{state['label']:<28}{state['clock']}" for state in life["states"])
    for move in life["transitions"]:
        yield f"  {move['name']:<14}{'|'.join(move['from'])} → {move['to']}, {move['role']}"
