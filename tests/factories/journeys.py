"""Cases in any state, reached by the shortest legal way; answers are the kinds' own samples."""

from __future__ import annotations

import itertools
from collections import deque
from typing import Any

from content_models.actions.duties import deciding_agency_id
from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.declaration.case import Case
from content_models.declaration.kind import kinds_of
from content_models.declaration.process import Move, Process
from content_models.declaration.references import Pinned
from content_models.declaration.registry import of_type
from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.ledger.models import PublicRecord
from content_models.organisation.models import Account, Agency
from tests.factories.people import agency, holder_of
from tests.factories.texts import published

numbers = itertools.count(1)


def unopened(model: type[Case], at: str = "H99.100", **values: Any) -> Case:
    """Return an unsaved case with sample values; pinned fields point at a version in force."""
    number = next(numbers)
    case, fitting = model(agency=agency(at)), model.example(number)
    for kind in model.kinds():
        if kind.name in fitting:
            setattr(case, kind.name, kind.to_python(kind.stored(fitting[kind.name])))
        elif isinstance(kind, Pinned):
            setattr(case, kind.name, pinned(kind))
        elif not kind.is_relation:
            setattr(case, kind.name, kind.to_python(str(kind.sample(number))[:12]))
    for name, value in ({"appointed_on": None, "appointed_why": ""} | values).items():
        setattr(case, name, value)
    return case


def pinned(kind: Pinned) -> PublicRecord:
    """Return a published version that a pinned field may choose."""
    found = PublicRecord.objects.filter(type=kind.of, withdrawn=False).order_by("-pk").first()
    return found or version_of(published(of_type(kind.of), **sample_text(kind.of)))


def sample_text(type_name: str) -> dict[str, Any]:
    """A procedure whose three channels share a limit that can be computed."""
    if type_name != "procedure":
        return {}
    limit = TimeLimit(3, Unit.WORKING_DAY, text="3 ngày làm việc").as_json()
    kind = of_type("procedure").kind("channels")
    rows = [{"channel": {"value": value}, "limit": limit} for value in ("DIRECT", "ONLINE", "POSTAL")]
    return {"channels": kind.to_python(kind.stored(rows))}


def version_of(record: Any) -> PublicRecord:
    """Return the latest published version of an artefact."""
    return PublicRecord.objects.filter(type=record.type_name(), key=record.key).latest("version")


def opened(model: type[Case], at: str = "H99.100", **values: Any) -> Case:
    """Return a case just received."""
    case = unopened(model, at, **values)
    return open_cases([case], holder_of(model.lifecycle.opens, at))[0].case


def answers(step: Move) -> dict[str, Any]:
    """Return sample answers to what a transition asks."""
    return {name: kind.sample(1) for name, kind in kinds_of(step.form).items()} if step.form else {}


def place_of(step: Move, own: Agency | None = None) -> str:
    """Return the code of the agency at which a move of a case is made; its own is the ward unless given."""
    home = own or agency("H99.100")
    return Agency.objects.get(pk=deciding_agency_id(home, step.at)).code


def ways(process: Process) -> dict[str, list[Move]]:
    """Return the shortest sequence of moves to each state."""
    found: dict[str, list[Move]] = {process.start.name: []}
    waiting = deque([process.start.name])
    while waiting:
        state = waiting.popleft()
        for step in process.moves_from(state):
            if step.target not in found:
                found[step.target] = [*found[state], step]
                waiting.append(step.target)
    return found


def mover(case: Case, step: Move) -> Account:
    """Return who may make a transition: its role-holder at the deciding agency."""
    place = Agency.objects.get(pk=deciding_agency_id(case.agency, step.at))
    return holder_of(step.role, place.code)


def brought_to(case: Case, state: str) -> Case:
    """Move a fresh case to a state."""
    for step in ways(case.lifecycle)[state]:
        case = move([case], step.name, holder_of(step.role, place_of(step, case.agency)), answers(step))[0]
    return case
