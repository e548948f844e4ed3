"""What happened to a case, as staff read it: the step, who made it and in whose place, what was written."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext

from cms.projection.words import lazily, said
from cms.review.passed import moment
from cms.review.words import paragraphs
from content_models.declaration.case import Case
from content_models.declaration.kind import kinds_of
from content_models.declaration.process import STOPS
from content_models.ledger.event import Event

TOLD = {"minhbach.open": lazily("Tiếp nhận"), "minhbach.move": "", "minhbach.reissue": lazily("Cấp lại mã bí mật")}


@dataclass(frozen=True)
class Happened:
    """One line of the timeline; `classes` are those of `.steps`."""

    label: str
    who: str
    at: str
    state: str = ""
    classes: str = ""
    answers: list[tuple[str, list[str]]] = field(default_factory=list)
    reason: str = ""


def history_of(case: Case) -> list[Happened]:
    """Return what happened, oldest first; the last line is where the case stands. One query."""
    rows = Event.objects.filter(type=case.type_name(), key=case.code, action__in=TOLD)
    events = list(rows.select_related("user", "on_behalf_of").order_by("timestamp", "id"))
    return [_line(case, event, event is events[-1]) for event in events]


def _line(case: Case, event: Event, last: bool) -> Happened:
    data = event.data or {}
    instead = gettext(", làm thay {on_behalf_of}").format(on_behalf_of=event.on_behalf_of) if event.on_behalf_of else ""
    state = next((one for one in case.lifecycle.states if one.name == data.get("to")), None)
    waits = "pause" if state and state.clock is STOPS else ""
    return Happened(
        TOLD[event.action] or data.get("label", ""),
        f"{event.user or gettext('Hệ thống')}{instead}",
        moment(event.timestamp),
        said(state.label) if state else "",
        " ".join(filter(None, [waits, "now" if last else ""])),
        _answers(case, data),
        event.reason,
    )


def _answers(case: Case, data: dict) -> list[tuple[str, list[str]]]:
    step = next((one for one in case.lifecycle.transitions if one.name == data.get("move")), None)
    asked = kinds_of(step.form) if step and step.form else {}
    found = [(asked[name], plain) for name, plain in data.get("answers", {}).items() if name in asked]
    return [(said(kind.label), words) for kind, plain in found if (words := paragraphs(kind, plain))]
