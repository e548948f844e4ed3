"""Puts units in through the same verbs that people use: draft, submit, decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DataError, IntegrityError, transaction

from content_models.actions.deciding import Verdict, decide
from content_models.actions.drafting import draft
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.artefact import Artefact
from content_models.intake.item import Unit
from content_models.organisation.account import Account
from content_models.organisation.agency import Agency

#: What a rule, a field or the database may answer to a text.
SAYS_NO = (PermissionDenied, ValidationError, IntegrityError, DataError)


@dataclass(frozen=True)
class People:
    """In whose name things go in: the agency, its editor, and those who approve the steps in order (none: nobody)."""

    agency: Agency
    editor: Account
    approvers: Sequence[Account] = ()


def apply(units: Sequence[Unit], people: People, link: str) -> dict[int, str]:
    """Put units in and return why some were refused, by their place. Each goes in whole or not at all.

    All go in one transaction. When a rule says no to one of them, each is tried by itself.
    """
    if not units:
        return {}
    why = _attempt(units, people, link)
    if not why:
        return {}
    if len(units) == 1:
        return {0: why}
    found = {place: _attempt([unit], people, link) for place, unit in enumerate(units)}
    return {place: told for place, told in found.items() if told}


def _attempt(units: Sequence[Unit], people: People, link: str) -> str:
    try:
        with transaction.atomic():
            _go(units, people, link)
    except SAYS_NO as error:
        return in_words(error)
    return ""


def _go(units: Sequence[Unit], people: People, link: str) -> None:
    leads = [unit.lead.record(people.agency) if unit.lead else unit.standing_lead for unit in units]
    _draft([lead for unit, lead in zip(units, leads, strict=True) if unit.lead and lead], people)
    members: list[list[Artefact]] = []
    for unit, lead in zip(units, leads, strict=True):
        members.append([item.record(people.agency) for item in unit.items])
        for record in members[-1]:
            setattr(record, link, lead)
    _draft([record for own in members for record in own], people)
    proposals = [p for u, lead, own in zip(units, leads, members, strict=True) for p in _proposals(u, lead, own)]
    submissions = submit(proposals, people.editor)
    for approver in people.approvers:
        submissions = decide(submissions, approver, Verdict.APPROVED)


def _draft(records: list[Any], people: People) -> None:
    if records:
        draft(records, people.editor, reason="Nhập từ tệp")


def _proposals(unit: Unit, lead: Any, members: list[Artefact]) -> Iterable[Proposal]:
    """A new lead takes its members with it; under a lead that stands each member leads itself."""
    if unit.lead:
        yield Proposal(lead, [Entry(record) for record in [lead, *members]])
    else:
        yield from (Proposal(record, [Entry(record)]) for record in members)


def in_words(error: Exception) -> str:
    """Return what a refusal says, field by field."""
    if isinstance(error, ValidationError):
        told = error.message_dict.items() if hasattr(error, "error_dict") else [("", error.messages)]
        return "; ".join(f"{name}: {' '.join(texts)}" if name else " ".join(texts) for name, texts in told)
    return str(error).strip().split("\n")[0]
