"""The button "Trình duyệt": a record leads itself, unless the decision that announces it leads."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import Reference


def leader_of(record: Artefact) -> Artefact | None:
    """Return the record that leads when this one is put forward; None when it leads itself alone.

    A decision leads the texts that name it, and so does one not yet public for the text that names it.
    """
    if record.leads:
        return record
    for kind in record.kinds():
        target: Any = kind.related_model
        if isinstance(kind, Reference) and target.leads == kind.name:
            decision = getattr(record, kind.name)
            if decision and not decision.version and not decision.submitted:
                return decision
    return None


def submit_screen_of(record: Artefact) -> str | None:
    """Return the address of the screen that composes a submission of many; None when none is needed."""
    lead = leader_of(record)
    return reverse("cms_submit", args=[lead.type_name(), lead.pk]) if lead else None


def put_forward(record: Artefact, account: Any) -> None:
    """Submit one record that leads itself."""
    submit([Proposal(record, [Entry(record)])], account)
