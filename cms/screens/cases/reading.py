"""The fields of a case as this account may read them; whoever reads personal data leaves an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cms.projection.words import said
from cms.review.words import paragraphs
from cms.screens.cases.access import works_there
from content_models.actions.recording import event_of
from content_models.declaration.body import fields_of
from content_models.declaration.case import Case
from content_models.declaration.exposure import HOLDER, INTERNAL, PUBLIC
from content_models.declaration.opens import Opens
from content_models.ledger.event import events
from content_models.ledger.holding import masked
from content_models.organisation.instant import now


@dataclass(frozen=True)
class Fact:
    """One field with its words; `hidden` when a name or number is masked."""

    label: str
    words: list[str]
    hidden: bool = False


def facts_of(case: Case, account: Any) -> list[Fact]:
    """Return the fields that hold something; personal ones in full inside the case's own agency only.

    Reading them there writes one event.
    """
    inside = works_there(case, account)
    unread = Opens.row_fields(type(case))
    values = {name: plain for name, plain in fields_of(case, PUBLIC, HOLDER, INTERNAL).items() if name not in unread}
    personal = [name for name, plain in values.items() if plain and case.kind(name).facts.personal]
    if inside and personal:
        note_reading(case, account)
    shown = values if inside else {name: masked(case.kind(name), plain) for name, plain in values.items()}
    facts = [
        Fact(said(case.kind(n).label), paragraphs(case.kind(n), v), not inside and n in personal)
        for n, v in shown.items()
    ]
    return [fact for fact in facts if fact.words]


def note_reading(case: Case, account: Any) -> None:
    """Leave the trace of one reading: who, when, which case; never what was read."""
    names = [kind.name for kind in case.kinds() if kind.facts.personal]
    events([event_of(case, "read_personal", account, now(), data={"fields": names})])
