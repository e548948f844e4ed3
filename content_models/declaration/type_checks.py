"""Refuses a wrong declaration at start: lifecycles without a way out, personal data on artefacts, taken names."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.core import checks

from content_models.declaration.artefact import Artefact
from content_models.declaration.basis import Cites
from content_models.declaration.case import Case
from content_models.declaration.checks import fault
from content_models.declaration.lifecycle import Approval
from content_models.declaration.process import ENDS, Process
from content_models.declaration.record import Record
from content_models.declaration.references import Reference
from content_models.declaration.registry import types
from content_models.declaration.roles import Role
from content_models.declaration.rule_checks import check_reach, check_rules


def check_types(**_: Any) -> list[checks.CheckMessage]:
    """Return what is wrong with any registered declaration."""
    return [found for model in types() for found in check_type(model)]


def check_type(model: type[Record]) -> list[checks.CheckMessage]:
    """Return what is wrong with one declaration."""
    found = [*_basis(model), *_names(model)]
    if issubclass(model, Artefact):
        found += [*_approval(model), *_personal(model), *_references(model), *check_rules(model)]
    if issubclass(model, Case):
        found += [*_process(model), *check_reach(model)]
    return found


def _basis(model: type[Record]) -> Iterable[checks.CheckMessage]:
    if not model.basis:
        yield fault(10, model, "chưa nêu căn cứ pháp lý", 'Thêm basis = [Cites("số ký hiệu", "điều")].')
    for cited in expired_basis(model, datetime.date.today()):
        hint = "Nêu văn bản thay thế trong basis, hoặc trong law của trường."
        yield checks.Warning(f"{model}: căn cứ {cited} đã hết hiệu lực", hint=hint, obj=model, id="declaration.W001")


def expired_basis(model: type[Record], day: datetime.date) -> list[Cites]:
    """Return the citations of a declaration that are no longer in force on a day (C-02)."""
    cites = [*model.basis, *(kind.facts.law for kind in model.kinds() if kind.facts.law)]
    return [cited for cited in dict.fromkeys(cites) if not cited.in_force(day)]


def _names(model: type[Record]) -> Iterable[checks.CheckMessage]:
    for other in types():
        same = other.public_slug() == model.public_slug() or other.public_plural() == model.public_plural()
        if other is not model and same:
            yield fault(11, model, f"trùng địa chỉ với {other.__name__}", "Đặt slug và plural riêng.")


def _approval(model: type[Artefact]) -> Iterable[checks.CheckMessage]:
    life = model.lifecycle
    if not isinstance(life, Approval) or not life.steps:
        yield fault(12, model, "vòng đời không có bước duyệt", "Khai lifecycle = Approval(draft=…, steps=[…]).")
    elif any(not isinstance(role, Role) for role in [life.draft, *(step.role for step in life.steps)]):
        yield fault(13, model, "vai trò không có trong Role", "Dùng một giá trị của Role.")
    if unknown := set(model.one_per) - {field.name for field in model._meta.fields}:
        yield fault(14, model, f"one_per nêu trường không có: {sorted(unknown)}", "Sửa tên trường.")


def _personal(model: type[Artefact]) -> Iterable[checks.CheckMessage]:
    for kind in model.kinds():
        if kind.facts.personal:
            yield fault(15, kind, "văn bản được công bố không chứa dữ liệu cá nhân", "Chuyển sang một Case.")


def _references(model: type[Artefact]) -> Iterable[checks.CheckMessage]:
    for kind in model.kinds():
        if isinstance(kind, Reference) and kind.is_public and not issubclass(kind.related_model, Artefact):
            yield fault(16, kind, "trường công khai trỏ tới loại không công khai", "Trỏ tới một Artefact.")


def _process(model: type[Case]) -> Iterable[checks.CheckMessage]:
    life = model.lifecycle
    if not isinstance(life, Process):
        yield fault(20, model, "hồ sơ chưa có quy trình", "Khai lifecycle = Process(opens=…, …).")
        return
    names = {state.name for state in life.states}
    used = {name for move in life.transitions for name in (*move.sources, move.target)}
    if used - names:
        yield fault(21, model, f"bước chuyển nêu trạng thái lạ: {sorted(used - names)}", "Sửa tên trạng thái.")
        return
    if names - reachable(life):
        yield fault(22, model, f"không tới được: {sorted(names - reachable(life))}", "Thêm một bước chuyển.")
    stuck = [s.name for s in life.states if s.clock is not ENDS and not life.moves_from(s.name)]
    if stuck or not any(state.clock is ENDS for state in life.states):
        yield fault(23, model, f"không có lối ra: {stuck}", "Thêm bước chuyển tới trạng thái ENDS.")


def reachable(life: Process) -> set[str]:
    """Return the names of the states that some sequence of moves reaches."""
    seen: set[str] = set()
    waiting = [life.start.name]
    while waiting:
        state = waiting.pop()
        if state not in seen:
            seen.add(state)
            waiting += [move.target for move in life.moves_from(state)]
    return seen
