"""What a holder sees beyond the bare card: declared fields and the timeline, in declared words."""

from dataclasses import dataclass
from typing import Any

from content_models.declaration.kind import kinds_of
from content_models.declaration.process import Process
from content_models.ledger.holding import Holding
from content_models.ledger.holding import Step as Happened
from themes.projection.shown import Shown

#: Look of a step by what its state does to the clock.
STOPS = "stops"


@dataclass(frozen=True)
class TimelineStep:
    """One point of the timeline."""

    label: str
    state_label: str
    at: Any
    classes: str
    is_now: bool
    answers: list[Shown]


def holder_fields(holding: Holding) -> list[Shown]:
    """Return the declared fields that hold something, in declared order; values come masked already."""
    kinds = {kind.name: kind for kind in holding.case.kinds()}
    every = [Shown(name, kinds[name], value) for name, value in holding.fields.items() if name in kinds]
    return [shown for shown in every if not shown.is_empty]


def timeline(holding: Holding, ended: bool) -> list[TimelineStep]:
    """Return the steps in order; the last one is where the case stands, unless it has ended."""
    last = len(holding.steps) - 1
    process = holding.case.lifecycle
    return [_step(process, step, is_now=n == last and not ended) for n, step in enumerate(holding.steps)]


def _step(process: Process, step: Happened, is_now: bool) -> TimelineStep:
    marks = [mark for mark, holds in (("pause", step.clock == STOPS), ("now", is_now)) if holds]
    return TimelineStep(step.label, step.state_label, step.at, " ".join(marks), is_now, _answers(process, step))


def _answers(process: Process, step: Happened) -> list[Shown]:
    """What was filled in with the step, under the labels of the form that asked for it."""
    forms = (move.form for move in process.transitions if move.form and move.label == step.label)
    kinds = {name: kind for form in forms for name, kind in kinds_of(form).items()}
    every = [Shown(name, kinds[name], value) for name, value in step.answers.items() if name in kinds]
    return [shown for shown in every if not shown.is_empty]
