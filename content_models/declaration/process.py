"""How a case moves: its states, and the named transitions between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from content_models.declaration.exposure import HOLDER, Exposure
from content_models.declaration.lifecycle import OWN, At
from content_models.declaration.roles import Role
from content_models.declaration.rows import Row


class Clock(Enum):
    """What a state does to the deadline."""

    RUNS = "runs"
    STOPS = "stops"
    ENDS = "ends"


RUNS, STOPS, ENDS = Clock.RUNS, Clock.STOPS, Clock.ENDS


@dataclass(frozen=True)
class State:
    """One state; `lead` is what the holder is told at the top of the page."""

    name: str
    label: str
    clock: Clock
    lead: str = ""


@dataclass(frozen=True)
class Move:
    """A named transition: from which states, to which, by whom, asking what.

    `form` is a row type whose kinds the move asks for; `guard(case, answers)` returns a refusal or None;
    `tells` says who sees the answers; `at` whose role-holder makes it, as for a step of approval.
    `effect(case, account)` does what the move stands for, in its transaction, and returns the names of the fields of
    the case that it changed; what it refuses stops the move.
    """

    name: str
    label: str
    source: str | tuple[str, ...]
    target: str
    role: Role
    form: type[Row] | None = None
    guard: Callable[[Any, dict[str, Any]], str | None] | None = None
    tells: Exposure = HOLDER
    at: At = OWN
    effect: Callable[[Any, Any], list[str]] | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.source,) if isinstance(self.source, str) else self.source


@dataclass(frozen=True)
class Process:
    """The lifecycle of a case. The first state is where it opens."""

    opens: Role
    states: Sequence[State]
    transitions: Sequence[Move]

    @property
    def start(self) -> State:
        return self.states[0]

    def state(self, name: str) -> State:
        """Return a state by name; KeyError when the declaration has none."""
        return {state.name: state for state in self.states}[name]

    def move(self, name: str) -> Move:
        """Return a transition by name; KeyError when the declaration has none."""
        return {move.name: move for move in self.transitions}[name]

    def moves_from(self, state: str) -> list[Move]:
        """Transitions that leave a state."""
        return [move for move in self.transitions if state in move.sources]

    def readers(self) -> set[Role]:
        """Roles that see cases within their reach."""
        return {self.opens, Role.AUDITOR, *(move.role for move in self.transitions)}
