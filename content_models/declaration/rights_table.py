"""The table of a declaration: which role may do what, and by which line of it."""

from __future__ import annotations

from dataclasses import dataclass

from content_models.declaration.case import Case
from content_models.declaration.lifecycle import At
from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.declaration.roles import Role

#: What `rights.may` answers, in the order of a working day.
VERBS = {"view": "Xem", "add": "Lập mới", "change": "Sửa"}
PLACES = {At.OWN: "tại cơ quan", At.PARENT: "tại cơ quan cấp trên", At.PROVINCE: "tại cấp tỉnh"}


@dataclass(frozen=True)
class RoleLine:
    """One role of the table. `lines` are the declared acts that give it what it may."""

    role: Role
    may: frozenset[str]
    lines: tuple[str, ...]


def rights_table(model: type[Record]) -> list[RoleLine]:
    """Return a line for each role that a declaration names, in the order of `Role`."""
    may = {role: frozenset(verb for verb in VERBS if role in roles_for(model, verb)) for role in Role}
    return [RoleLine(role, may[role], tuple(declared_lines(model, role))) for role in Role if may[role]]


def declared_lines(model: type[Record], role: Role) -> list[str]:
    """Return in words the lines of a declaration that name a role."""
    lines = list(_of_case(model, role) if issubclass(model, Case) else _of_text(model, role))
    return lines or (["kiểm tra, mọi loại"] if role is Role.AUDITOR else [])


def _of_text(model: type[Record], role: Role) -> list[str]:
    life = model.lifecycle
    lines = ["soạn thảo và trình"] if role is life.draft else []
    for number, step in enumerate(life.steps, 1):
        if step.role is role:
            lines.append(f"bước {number} “{step.label}”, {PLACES[step.at]}, {step.working_days} ngày làm việc")
    return lines + (["được cho xem thêm"] if role in life.read else [])


def _of_case(model: type[Case], role: Role) -> list[str]:
    life = model.lifecycle
    lines = ["tiếp nhận"] if role is life.opens else []
    return lines + [f"“{move.label}”" for move in life.transitions if move.role is role]
