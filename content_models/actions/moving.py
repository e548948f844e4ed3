"""Chuyển bước: the one way to move a case: state, role, agency, answers, guard and deadline, under a row lock."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from content_models.actions.carding import write_cards
from content_models.actions.deadline import set_deadline
from content_models.actions.duties import deciding_agency_id, renew_move_duties
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.declaration.case import Case
from content_models.declaration.kind import kinds_of
from content_models.declaration.process import ENDS, STOPS, Move
from content_models.ledger.event import events
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.pause import Pause
from content_models.organisation.held import Held
from content_models.organisation.instant import day_of, now
from content_models.organisation.rights import holds_at


@transaction.atomic
def move(
    cases: Sequence[Case],
    name: str,
    account: Any,
    answers: Mapping[str, Any] | None = None,
    at: datetime.datetime | None = None,
) -> list[Case]:
    """Make one transition on cases of one type and return them.

    Refused when the state, the role or the agency is not that of the transition; ValidationError for missing
    answers or a guard that says no. All move, or none.
    """
    model, at = type(cases[0]), at or now()
    step = model.lifecycle.move(name)
    given = complete(step, answers or {})
    # The agency is read after the lock: joined to the row, it would be the owner before somebody else wrote.
    rows = model._base_manager.select_for_update().prefetch_related("agency")
    locked = list(rows.filter(pk__in=[case.pk for case in cases]).order_by("pk"))
    days = DayTable.load(min(day_of(case.received_at) for case in locked))
    told = []
    fields = {"state", "due_at", "late_at", "provisional", "pauses", "ended_at"}
    for case in locked:
        held, before = _admit(case, step, account, given), case.state
        fields |= set(step.effect(case, account) if step.effect else [])
        _enter(case, step, at, days)
        told.append((case, before, held))
    model._base_manager.bulk_update(locked, sorted(fields))
    digests = write_cards(locked, at)
    events([_event(c, step, before, given, account, at, held, digests[c.code]) for c, before, held in told])
    renew_move_duties(locked, at)
    return locked


def may_move(case: Case, step: Move, account: Any) -> Held | None:
    """Return the role by which an account may make a transition now, None when it may not."""
    return (
        holds_at(account, step.role, deciding_agency_id(case.agency, step.at)) if case.state in step.sources else None
    )


def _admit(case: Case, step: Move, account: Any, given: dict[str, Any]) -> Held:
    state = case.present_state.label
    refuse_unless(case.state in step.sources, f"Hồ sơ đang ở bước “{state}” nên không thể “{step.label}”.")
    held = may_move(case, step, account)
    refuse_unless(held, f"“{step.label}” không thuộc quyền của bạn tại {case.agency}.")
    if step.guard and (why := step.guard(case, given)):
        raise ValidationError(why)
    return held


def complete(step: Move, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers a transition asks for, cleaned; ValidationError naming each that is missing."""
    faults, given = {}, {}
    for name, kind in (kinds_of(step.form) if step.form else {}).items():
        try:
            value = given[name] = kind.to_python(answers.get(name))
            if kind.required and not kind.blank and kind.is_empty(value):
                raise ValidationError(f"{kind.label}: chưa nhập")
            if not kind.is_empty(value):
                kind.run_validators(value)
        except ValidationError as error:
            faults[name] = error.messages
    if faults:
        raise ValidationError(faults)
    return given


def _enter(case: Case, step: Move, at: datetime.datetime, days: DayTable) -> None:
    """Take the new state; the clock stops, runs on or ends with it."""
    case.state = step.target
    clock = case.present_state.clock
    waits = bool(case.pauses) and not case.pauses[-1]["to"]
    if clock is STOPS and not waits:
        case.pauses = [*case.pauses, Pause(at, None, case.present_state.label).as_json()]
    if clock is not STOPS and waits:
        case.pauses = [*case.pauses[:-1], case.pauses[-1] | {"to": at.isoformat()}]
    if clock is ENDS:
        case.ended_at = case.ended_at or at
        return
    case.ended_at = None
    set_deadline(case, days)


def _event(
    case: Case,
    step: Move,
    before: str,
    given: dict[str, Any],
    account: Any,
    at: datetime.datetime,
    held: Held,
    digest: str,
) -> Any:
    kinds = kinds_of(step.form) if step.form else {}
    shown = {name: kinds[name].plain(value) for name, value in given.items() if not kinds[name].facts.personal}
    return event_of(
        case,
        "move",
        account,
        at,
        digest=digest,
        on_behalf_of_id=held.stands_for,
        data={"move": step.name, "label": step.label, "from": before, "to": case.state, "answers": shown}
        | {"tells": step.tells.value},
    )
