"""Brings a record back to what it was before a version that nobody saw: its row, and the end of the versions before."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision

from content_models.actions.submission_rules import frozen_text
from content_models.declaration.artefact import Artefact
from content_models.ledger.event import Event
from content_models.ledger.public_record import PublicRecord
from content_models.organisation.instant import day_of

Ends = dict[int, tuple[datetime.date | None, datetime.datetime | None]]


@dataclass(frozen=True)
class Before:
    """What the events tell of a record before its present version: its last text, and whether it had ended."""

    text: Revision | None = None
    at: datetime.datetime | None = None
    withdrawn: bool = False


def before_present(row: Artefact) -> Before:
    """Return what the record was before the version it bears now; one query."""
    rows = Event.objects.filter(
        content_type=ContentType.objects.get_for_model(type(row)),
        object_id=str(row.pk),
        action__in=("minhbach.publish", "minhbach.withdraw"),
        version__lt=row.version,
    )
    told = list(rows.select_related("revision").order_by("-version", "-id"))
    texts = (event.revision for event in told if event.action == "minhbach.publish" and event.revision)
    if not told:
        return Before()
    return Before(next(texts, None), told[0].timestamp, told[0].action == "minhbach.withdraw")


def restored(row: Artefact, before: Before, shown: bool) -> Artefact:
    """Return the row with the text it had before, one version less; a first one mirrors its draft again.

    `shown` is whether the version before may be read.
    """
    source = before.text or row.latest_revision
    record = frozen_text(row, source.content)
    record.version, record.withdrawn = row.version - 1, before.withdrawn
    record.live, record.submitted, record.has_unpublished_changes = shown, False, True
    record.live_revision, record.latest_revision_id = before.text, row.latest_revision_id
    record.first_published_at = row.first_published_at if before.text else None
    record.last_published_at = before.at
    return record


def write_back(model: type[Artefact], rows: Sequence[Artefact]) -> None:
    """Write whole rows in one statement."""
    names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
    conflicts: dict[str, Any] = {"update_conflicts": True, "unique_fields": ["pk"], "update_fields": names}
    model._base_manager.bulk_create(rows, batch_size=100, **conflicts)


def reopen(type_name: str, keys: Sequence[str]) -> None:
    """Let the versions left end where the versions after them say, and nowhere else. Two queries."""
    kept: dict[str, list[PublicRecord]] = {}
    rows = PublicRecord.objects.filter(type=type_name, key__in=keys).defer("body", "facets")
    for row in rows.order_by("version"):
        kept.setdefault(row.key, []).append(row)
    moved = []
    for versions in kept.values():
        ends = ends_of(versions)
        for one in versions:
            if (one.superseded_on, one.superseded_known) != ends[one.pk]:
                one.superseded_on, one.superseded_known = ends[one.pk]
                moved.append(one)
    PublicRecord.objects.bulk_update(moved, ["superseded_on", "superseded_known"])


def ends_of(versions: Sequence[PublicRecord]) -> Ends:
    """Return when each version of a key ends and since when that is told, as `close_earlier` came to it one by one."""
    ends: Ends = {one.pk: (None, None) for one in versions}
    for place, later in enumerate(versions[1:], 1):
        day, known = later.in_force_from, later.shown_from
        for one in versions[:place]:
            ends[one.pk] = _closed(ends[one.pk], day, known)
    return ends


def _closed(
    end: tuple[datetime.date | None, datetime.datetime | None], day: datetime.date | None, known: datetime.datetime
) -> tuple[datetime.date | None, datetime.datetime | None]:
    on, since = end
    if on is None or since is None or day is None:
        return day, known
    sooner = on > max(day, day_of(known))
    told = on >= day and since > known
    return day if sooner else on, known if told else since
