"""Gỡ nội dung: a published version is shown no longer, from this instant and as of any other. Its validity goes on.

Law 91/2025/QH15, Article 16, and Decree 356/2025/NĐ-CP want unlawful personal data gone at once: no submission, one
person who answers for it. What is in force stays in force; the next version goes before the steps as ever.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction

from content_models.actions.answerable import answerable
from content_models.actions.locking import lock_artefacts
from content_models.actions.public_version import Signature
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.citations.learning import forget_titles
from content_models.declaration.artefact import Artefact
from content_models.ledger.event import events
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import Moment, shown
from content_models.ledger.take_down import Ground, TakeDown
from content_models.moderation.submission import Submission
from content_models.organisation.held import Held
from content_models.organisation.instant import now


@transaction.atomic
def take_down(row: Artefact, versions: Collection[int], account: Any, ground: str, reason: str) -> list[PublicRecord]:
    """Show these versions of one record no longer, and return them.

    The public is told the day and the ground, never the reason, which may name what must not be read. Refused for
    who does not answer for each of the versions or wrote one of them, without a ground and a reason, and for a
    version that is not on show.
    """
    at = now()
    locked: Any = lock_artefacts([row])[type(row), row.pk]
    refuse_unless(ground in Ground.values, "Chọn vì sao gỡ.")
    refuse_unless(reason.strip(), "Gỡ nội dung phải nêu lý do.")
    records = _on_show(locked, versions, at)
    refuse_unless(records and len(records) == len(set(versions)), "Chọn những bản đang công khai.")
    held = may_take_down(locked, account, records)
    refuse_unless(held, "Chỉ người duyệt bước cuối, hoặc cấp trên của người đó, gỡ được; không ai gỡ bài mình soạn.")
    assert held
    _hide(records, account, held, Ground(ground), at)
    if locked.version in versions:
        own = {"live": False, "has_unpublished_changes": True}
        type(locked)._base_manager.filter(pk=locked.pk).update(**own)
    forget_titles(type(locked), records)
    events([_event(locked, record, account, at, held, ground, reason.strip()) for record in records])
    return records


def may_take_down(row: Artefact, account: Any, records: Sequence[PublicRecord]) -> Held | None:
    """Return the role by which an account may take these versions of a record down, None when it may not."""
    ids = {record.submission_id for record in records if record.submission_id}
    wrote: set[int | None] = {record.edited_by_id for record in records}
    for authors in Submission.objects.filter(pk__in=ids).values_list("authors", flat=True):
        wrote |= set(authors)
    return answerable(type(row), row.agency, account, wrote - {None})


def may_take_down_any(row: Artefact, account: Any) -> bool:
    """Whether something of a record is public and the account answers for it; who wrote what is asked of a version."""
    return bool(row.version and row.is_for_the_public() and answerable(type(row), row.agency, account, ()))


def versions_on_show(row: Artefact) -> list[PublicRecord]:
    """The versions that may be taken down, newest first, without their texts."""
    rows = PublicRecord.objects.filter(shown(Moment.present()), type=row.type_name(), key=row.key or "")
    return list(rows.defer("body", "facets").order_by("-version"))


def _on_show(row: Artefact, versions: Collection[int], at: datetime.datetime) -> list[PublicRecord]:
    rows = PublicRecord.objects.select_for_update().filter(shown(Moment.of(seen=at)), type=row.type_name(), key=row.key)
    return list(rows.filter(version__in=versions).order_by("pk"))


def _hide(records: list[PublicRecord], account: Any, held: Held, ground: Ground, at: datetime.datetime) -> None:
    words = Signature(account, held, at).words
    TakeDown.objects.bulk_create(
        TakeDown(record=record, at=at, ground=ground, by=account, ordered_as=words) for record in records
    )
    for record in records:
        record.shown_until = at
    PublicRecord.objects.filter(pk__in=[record.pk for record in records]).update(shown_until=at)


def _event(
    row: Artefact, record: PublicRecord, account: Any, at: datetime.datetime, held: Held, ground: str, reason: str
) -> Any:
    return event_of(
        row,
        "take_down",
        account,
        at,
        version=record.version,
        before=record.digest,
        digest=record.digest,
        reason=reason,
        on_behalf_of_id=held.stands_for,
        public=True,
        data={"ground": ground},
    )
