"""What the holder of code and secret sees: one query for the record, one for what happened to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from content_models.declaration import registry
from content_models.declaration.body import fields_of
from content_models.declaration.case import Case
from content_models.declaration.exposure import HOLDER, PUBLIC, Mask
from content_models.declaration.kind import Kind
from content_models.declaration.personal import mask_name, mask_number
from content_models.ledger.event import Event
from content_models.ledger.shown_titles import retitled, titles_shown
from content_models.organisation.instant import VIETNAM


@dataclass(frozen=True)
class Step:
    """One thing that happened, as the holder is told: never which official did it."""

    at: Any
    label: str
    state: str
    state_label: str
    clock: str
    answers: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Holding:
    """A case for its holder: public and holder fields, names masked, identifiers never; and its timeline."""

    case: Case
    fields: dict[str, Any]
    steps: list[Step]


def holder_view(type_name: str, code: str) -> Holding | None:
    """Return what the holder sees, None when no case bears the code. The caller has checked the secret."""
    model: Any = registry.of_type(type_name)
    case = model._base_manager.select_related("agency").filter(code=code).first()
    if case is None:
        return None
    values = retitled(case, fields_of(case, PUBLIC, HOLDER), titles_shown([case], timezone.now()))
    shown = {name: masked(case.kind(name), value) for name, value in values.items() if not hidden(case.kind(name))}
    return Holding(case, shown, [_step(case, event) for event in _events(case)])


def hidden(kind: Kind) -> bool:
    """Whether a value is never shown outside the handling agency, not even in part."""
    return kind.facts.personal and kind.facts.mask is Mask.NEVER


def masked(kind: Kind, value: Any) -> Any:
    """Return a value as it may be shown outside the handling agency."""
    if not kind.facts.personal or not value:
        return value
    if kind.facts.mask is Mask.NAME:
        return mask_name(str(value))
    return mask_number(str(value)) if kind.facts.mask is Mask.NUMBER else ""


def _events(case: Case) -> list[Event]:
    mine = Event.objects.filter(type=case.type_name(), key=case.code).order_by("timestamp", "id")
    return list(mine.filter(action__in=("minhbach.open", "minhbach.move")))


def _step(case: Case, event: Event) -> Step:
    state = case.lifecycle.state(event.data["to"])
    told = event.data.get("tells", HOLDER.value) in (HOLDER.value, PUBLIC.value)
    answers = event.data.get("answers", {}) if told else {}
    label = event.data.get("label", state.label)
    return Step(event.timestamp.astimezone(VIETNAM), label, state.name, state.label, state.clock.value, answers)
