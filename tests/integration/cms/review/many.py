"""A decision that announces many procedures, for tests of large submissions."""

from __future__ import annotations

from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.moderation.submission import Submission
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, redraft


def announced_together(count: int) -> tuple[Submission, list[Procedure]]:
    """Return an open submission of a decision with `count` new procedures."""
    decision = drafted(AnnouncingDecision)
    texts = [drafted(Procedure, decision=decision) for _ in range(count)]
    entries = [Entry(record) for record in (decision, *texts)]
    return submit([Proposal(decision, entries)], holder_of(Role.CATALOGUE_EDITOR))[0], texts


def amended_together(count: int) -> Submission:
    """Return an open submission of a second decision that amends `count` published procedures."""
    first, texts = announced_together(count)
    approved(first)
    decision = drafted(AnnouncingDecision)
    changed = [redraft(text, title=f"{text.title} đã sửa", decision=decision) for text in texts]
    entries = [Entry(record) for record in (decision, *changed)]
    return submit([Proposal(decision, entries)], holder_of(Role.CATALOGUE_EDITOR))[0]
