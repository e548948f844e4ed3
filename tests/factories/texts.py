"""Artefacts in every state of their life, made by the actions; values are the kinds' own samples."""

from __future__ import annotations

import itertools
from typing import Any

from content_models.actions.deciding import Verdict, decide, deciding_role
from content_models.actions.drafting import draft
from content_models.actions.duties import deciding_agency_id
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.references import AgencyReference, Reference
from content_models.declaration.rules_between import Rises, Under
from content_models.moderation.submission import Submission
from content_models.organisation.models import Account, Agency
from tests.factories.people import agency, holder_of

numbers = itertools.count(1)
#: The entry of a file, where a type cannot do without one.
FILE = {
    "id": "00000000-0000-4000-8000-000000000001",
    "name": "tai-lieu.pdf",
    "size": 9,
    "digest": "a" * 64,
    "media_type": "application/pdf",
}


def text(model: type[Artefact], at: str = "H99.02", **values: Any) -> Artefact:
    """Return an unsaved record with sample values in every field not given."""
    number = next(numbers)
    record = model(agency=agency(at))
    for kind in model.kinds():
        if isinstance(kind, AgencyReference):
            setattr(record, kind.name, record.agency if kind.required and not kind.blank else None)
        elif not isinstance(kind, Reference) and kind.name != "in_force_from":
            needs_file = isinstance(kind, Attachments) and kind.required and not kind.blank
            setattr(record, kind.name, [FILE] if needs_file else kind.to_python(kind.sample(number)))
    for name, plain in model.example(number).items():
        setattr(record, name, model.kind(name).to_python(model.kind(name).stored(plain)))
    for name, value in values.items():
        setattr(record, name, value)
    return record


def drafted(model: type[Artefact], at: str = "H99.02", by: Account | None = None, **values: Any) -> Artefact:
    """Return a record with one draft."""
    record = text(model, at, **values)
    fill_required_references(record)
    return draft([record], by or holder_of(model.lifecycle.draft, at))[0]


def fill_required_references(record: Artefact) -> None:
    """Point required references at a draft of their own type, or at a published one where a rule asks for it."""
    under = {rule.reference: rule for rule in record.rules if isinstance(rule, Under)}
    for kind in record.kinds():
        if isinstance(kind, Reference) and kind.required and not kind.blank and not getattr(record, kind.attname):
            make = published if kind.name in under else drafted
            same = {name: getattr(record, name) for name in under[kind.name].same} if kind.name in under else {}
            setattr(record, kind.name, make(kind.related_model, record.agency.code, **same))


def redraft(record: Artefact, by: Account | None = None, **values: Any) -> Artefact:
    """Return the record with another draft that changes the given fields."""
    fresh = type(record)._base_manager.get(pk=record.pk)
    changed = fresh.get_latest_revision_as_object()
    for number in (rule.number for rule in record.rules if isinstance(rule, Rises)):
        setattr(changed, number, (getattr(changed, number) or 0) + 1)
    for name, value in values.items():
        setattr(changed, name, value)
    return draft([changed], by or holder_of(record.lifecycle.draft, record.agency.code))[0]


def submitted(record: Artefact, by: Account | None = None, **facts: Any) -> Submission:
    """Submit one record, leading itself."""
    act = facts.get("act")
    given = {"reason": "Không còn áp dụng", "basis": "01/2026/QĐ-UBND"} if act and act.ends else {}
    entry = Entry(record, **given | facts)
    return submit([Proposal(record, [entry])], by or holder_of(record.lifecycle.draft, record.agency.code))[0]


def decider(submission: Submission) -> Account:
    """Return an account that may decide the present step."""
    step = submission.step
    place = Agency.objects.get(pk=deciding_agency_id(submission.agency, step.at))
    account = holder_of(step.role, place.code, name=f"duyet-{step.role.value}-{place.code}")
    assert deciding_role(submission, account)
    return account


def approved(submission: Submission) -> Submission:
    """Approve every step that is left."""
    submission.refresh_from_db()
    while submission.state == Submission.State.OPEN:
        decide([submission], decider(submission), Verdict.APPROVED)
        submission.refresh_from_db()
    return submission


def published(model: type[Artefact], at: str = "H99.02", **values: Any) -> Artefact:
    """Return a record that went live through its submission."""
    record = drafted(model, at, **values)
    approved(submitted(record))
    record.refresh_from_db()
    return record
