"""Says in public that a text has another owner now: a version with the same words under the new agency."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from content_models.actions.public_version import close_earlier
from content_models.actions.recording import event_of
from content_models.declaration.body import canonical, digest
from content_models.ledger.event import events
from content_models.ledger.public_file import PublicFile
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.take_down import hide_with
from content_models.organisation.agency_change import AgencyChange

#: What the new version takes over from the one before.
SAME = ("type", "key", "shape", "title", "sort_key", "revision_id", "submission_id", "edited_by_id")


def restate_owner(records: Sequence[Any], change: AgencyChange, at: datetime.datetime) -> None:
    """Write a version for each public record of one type that was handed over; withdrawn ones stay as they were."""
    public = {record.key: record for record in records if record.version and not record.withdrawn}
    if not public:
        return
    rows = PublicRecord.objects.filter(type=records[0].type_name(), key__in=public).order_by("key", "-version")
    before = {row.key: row for row in rows.distinct("key")}
    made = [_version(row, public[key], change, at) for key, row in before.items()]
    made = PublicRecord.objects.bulk_create(made, batch_size=200)
    hide_with([(row, before[row.key]) for row in made])
    _keep_files(made, before)
    for day, shown in {(row.in_force_from, row.shown_from) for row in made}:
        keys = [row.key for row in made if (row.in_force_from, row.shown_from) == (day, shown)]
        earlier = PublicRecord.objects.filter(type=made[0].type, key__in=keys, pk__lt=made[0].pk)
        close_earlier(earlier, day, shown)
    for row in made:
        public[row.key].version = row.version
    type(records[0])._base_manager.bulk_update(list(public.values()), ["version"], batch_size=500)
    events([_event(row, public[row.key], before[row.key], change, at) for row in made])


def _version(row: PublicRecord, record: Any, change: AgencyChange, at: datetime.datetime) -> PublicRecord:
    agency = record.agency
    body = row.data() | {"agency": {"code": agency.code, "name": agency.name}, "version": row.version + 1}
    text = canonical(body)
    made = PublicRecord(**{name: getattr(row, name) for name in SAME})
    made.version, made.body, made.digest, made.agency = row.version + 1, text, digest(text), agency
    made.facets = row.facets | {"agency": agency.code}
    made.shown_from = max(at, row.shown_from)
    made.shown_until = made.shown_from if row.taken_down else None
    made.in_force_from = max(change.on, row.in_force_from or change.on)
    made.reason, made.decided_by, made.decided_at, made.decided_as = change.reason, change.by, at, change.basis
    return made


def _keep_files(made: Sequence[PublicRecord], before: dict[str, PublicRecord]) -> None:
    """A file stays public with the version that still lists it."""
    files: dict[int, list[PublicFile]] = {}
    for file in PublicFile.objects.filter(record__in=before.values()):
        files.setdefault(file.record_id, []).append(file)
    copies = [(row, file) for row in made for file in files.get(before[row.key].pk, ())]
    PublicFile.objects.bulk_create(
        PublicFile(record=row, digest=f.digest, name=f.name, media_type=f.media_type, size=f.size) for row, f in copies
    )


def _event(row: PublicRecord, record: Any, before: PublicRecord, change: AgencyChange, at: datetime.datetime) -> Any:
    return event_of(
        record,
        "publish",
        change.by,
        at,
        version=row.version,
        before=before.digest,
        digest=row.digest,
        reason=change.reason,
        public=True,
        visible_from=row.shown_from if row.shown_from > at else None,
        data={"act": "transfer", "change": change.pk},
    )
