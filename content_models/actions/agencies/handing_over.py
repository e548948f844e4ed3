"""Chuyển giao: records of one agency become another's, one event each, with their duties, cards and public texts."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count

from content_models.actions.agencies.public_owner import restate_owner
from content_models.actions.carding import write_cards
from content_models.actions.duties import deciding_agency_id
from content_models.actions.recording import event_of
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import Case
from content_models.declaration.record import Record
from content_models.ledger.event import Event, events
from content_models.moderation.duty import Duty
from content_models.moderation.member import Member
from content_models.moderation.submission import Submission
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


def hand_over(handed: dict[str, Any], change: AgencyChange, at: datetime.datetime) -> int:
    """Hand over what a plan names and return how many records; those at another agency by now are left alone.

    A text that is before the steps goes with its submission; one that is there together with others stays until
    they are decided, and is handed over then.
    """
    source, target = Agency.objects.get(pk=handed["from"]), Agency.objects.get(pk=handed["to"])
    return sum(_hand_type(model, handed, source, target, change, at) for model in registry.types())


def _hand_type(
    model: type[Record],
    handed: dict[str, Any],
    source: Agency,
    target: Agency,
    change: AgencyChange,
    at: datetime.datetime,
) -> int:
    name = model.type_name()
    rows = model._base_manager.select_for_update(of=("self",)).select_related("agency").filter(agency=source)
    if name not in handed["types"]:
        keys = handed["keys"].get(name, [])
        if not keys:
            return 0
        rows = rows.filter(**{"code__in" if issubclass(model, Case) else "key__in": keys})
    records = list(rows.order_by("pk"))
    records = _free(model, records) if issubclass(model, Artefact) else records
    for record in records:
        record.agency = target
    model._base_manager.filter(pk__in=[record.pk for record in records]).update(agency=target)
    _tell(model, records, source, change, at)
    return len(records)


def _free(model: type[Artefact], records: list[Any]) -> list[Any]:
    """Leave out texts that are before the steps together with others."""
    content_type = ContentType.objects.get_for_model(model)
    waiting = [record.pk for record in records if record.submitted]
    own = Member.objects.filter(content_type=content_type, object_id__in=waiting, open=True)
    alone = own.annotate(size=Count("submission__members")).filter(size=1)
    kept = set(alone.values_list("object_id", flat=True)) if waiting else set()
    return [record for record in records if not record.submitted or record.pk in kept]


def _tell(
    model: type[Record], records: Sequence[Any], source: Agency, change: AgencyChange, at: datetime.datetime
) -> None:
    """Cards and texts name the new owner, duties wait there, each record has its event."""
    if not records:
        return
    content_type, ids = ContentType.objects.get_for_model(model), [record.pk for record in records]
    digests: dict[str, str] = {}
    if issubclass(model, Case):
        digests = write_cards(records, at)
        waiting = Duty.objects.filter(content_type=content_type, kind=Duty.Kind.MOVE, object_id__in=ids, closed_at=None)
        waiting.update(agency=records[0].agency)
    else:
        _take_submissions(content_type, records)
    events([_event(record, source, change, at, digests.get(record.key or "", "")) for record in records])
    if issubclass(model, Artefact):
        restate_owner(records, change, at)


def _take_submissions(content_type: ContentType, records: Sequence[Any]) -> None:
    """The submissions of texts go with them, and wait where they are decided from now on."""
    ids = [record.pk for record in records if record.submitted]
    own = Member.objects.filter(content_type=content_type, object_id__in=ids, open=True).values("submission")
    submissions = {one.pk: one for one in Submission.objects.filter(pk__in=own)}
    target = records[0].agency
    Submission.objects.filter(pk__in=submissions).update(agency=target)
    duties = list(Duty.objects.filter(submission__in=submissions, closed_at=None))
    for duty in duties:
        duty.agency_id = deciding_agency_id(target, submissions[duty.submission_id].step.at)
    Duty.objects.bulk_update(duties, ["agency"], batch_size=500)


def _event(record: Any, source: Agency, change: AgencyChange, at: datetime.datetime, digest: str) -> Event:
    data = {"from": source.code, "to": record.agency.code, "change": change.pk, "basis": change.basis}
    return event_of(record, "transfer", change.by, at, reason=change.reason, digest=digest, data=data)
