"""Whether rows make a tree: no code twice, no unknown superior, nobody above themselves, ends after beginnings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from content_models.intake.agencies.tables import Cells
from content_models.intake.problem import Problem


def tree_problems(rows: Sequence[tuple[int, Cells]], standing: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what is wrong between rows. `standing` gives the superior's code of each agency that stands already."""
    first: dict[str, int] = {}
    for number, row in rows:
        if row["code"] in first:
            yield Problem(number, "code", f"mã {row['code']} đã có ở dòng {first[row['code']]}")
        first.setdefault(row["code"], number)
        if row["ends_on"] and row["starts_on"] and row["ends_on"] < row["starts_on"]:
            yield Problem(number, "ends_on", "kết thúc trước ngày thành lập")
    above = {**standing, **{row["code"]: row["parent_code"] for _, row in rows}}
    for number, row in rows:
        if row["parent_code"] and row["parent_code"] not in above:
            yield Problem(number, "parent_code", f"không có cơ quan mang mã {row['parent_code']}")
        elif _turns_back(row["code"], above):
            yield Problem(number, "parent_code", f"{row['code']} nằm dưới chính nó")


def _turns_back(code: str, above: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    at = above.get(code, "")
    while at and at not in seen:
        if at == code:
            return True
        seen.add(at)
        at = above.get(at, "")
    return False


def succession_problems(rows: Sequence[tuple[int, Cells]], codes: set[str]) -> Iterator[Problem]:
    """Yield what is wrong with successions between agencies of these codes: one heir each."""
    heirs: dict[str, str] = {}
    for number, row in rows:
        old, new = row["from_code"], row["to_code"]
        for name in ("from_code", "to_code"):
            if row[name] not in codes:
                yield Problem(number, name, f"không có cơ quan mang mã {row[name]}")
        if old == new:
            yield Problem(number, "to_code", "một cơ quan không thể kế thừa chính nó")
        elif heirs.get(old) == new:
            yield Problem(number, "to_code", "đã có ở một dòng trước")
        elif old in heirs:
            yield Problem(number, "to_code", f"{old} đã có cơ quan kế thừa {heirs[old]}: chia tách là việc khác")
        heirs.setdefault(old, new)
