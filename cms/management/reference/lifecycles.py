"""The parts of the two lifecycles, read off their classes."""

from __future__ import annotations

import dataclasses

from cms.management.reference.markdown import code, said, table
from content_models.declaration.basis import Cites
from content_models.declaration.lifecycle import Approval, At, Step
from content_models.declaration.process import Clock, Move, Process, State

CLOCKS = {
    "RUNS": "the deadline counts",
    "STOPS": "the deadline waits; the pause is recorded and added",
    "ENDS": "the case is over; it can no longer be late",
}
PLACES = {
    "OWN": "a holder of the role at the record's own agency",
    "PARENT": "at the agency above it",
    "PROVINCE": "at the root of the tree",
}


def parts(*classes: type) -> str:
    """Return a section for each class: what it says, and its arguments in order."""
    return "\n\n".join(f"**`{_call(part)}`** {said(part)}" for part in classes)


def _call(part: type) -> str:
    return f"{part.__name__}({', '.join(_argument(field) for field in dataclasses.fields(part))})"


def _argument(field: dataclasses.Field) -> str:
    if field.default is dataclasses.MISSING:
        return field.name
    return f"{field.name}={getattr(field.default, 'name', repr(field.default))}"


def of_an_artefact() -> str:
    """Return the parts of an approval and whose role-holder decides a step."""
    rows = [(code(place.name), PLACES.get(place.name, "")) for place in At]
    return f"{parts(Approval, Step, Cites)}\n\n{table(('`at`', 'who decides'), rows)}"


def of_a_case() -> str:
    """Return the parts of a process and what a state does to the deadline."""
    rows = [(code(clock.name), CLOCKS.get(clock.name, "")) for clock in Clock]
    return f"{parts(Process, State, Move)}\n\n{table(('`clock`', 'what it does'), rows)}"
