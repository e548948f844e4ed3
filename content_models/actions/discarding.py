"""Bỏ bản nháp: takes drafts back that nobody has touched since they were written and nobody has put before the steps.

Nothing regulated goes: what is public stays, and a record that never was leaves its text in its revision and its
event. Whatever another record points at, or anybody edited, is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, connection, transaction

from content_models.actions.locking import lock_artefacts
from content_models.actions.recording import event_of
from content_models.actions.refusal import Refused, refuse_unless
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import digest_of
from content_models.ledger.event import events
from content_models.moderation.member import Member
from content_models.organisation.instant import now
from content_models.organisation.rights import may


@transaction.atomic
def discard(drafts: Sequence[tuple[Artefact, int]], account: Any, reason: str) -> None:
    """Take back drafts, each named with the id of the revision that is to go. Refused: all of them stay."""
    at = now()
    locked = lock_artefacts(record for record, _ in drafts)
    rows = [(locked.get((type(record), record.pk)), revision) for record, revision in drafts]
    for row, revision in rows:
        refuse_unless(row is not None, "Bản nháp này không còn.")
        _admit(row, revision, account)
    told = [event_of(row, "discard", account, at, reason=reason, before=_digest(row)) for row, _ in rows if row]
    for row, _ in rows:
        _take_back(row)
    _refuse_pointed_at()
    events(told)


def _admit(row: Any, revision: int, account: Any) -> None:
    refuse_unless(may(account, "change", row), f"Bạn không có quyền bỏ bản nháp tại {row.agency}.")
    untouched = not row.submitted and row.has_unpublished_changes and row.latest_revision_id == revision
    refuse_unless(untouched, f"{row}: đã có người sửa hoặc trình bản nháp này.")
    if not row.version:
        members = Member.objects.filter(content_type=ContentType.objects.get_for_model(type(row)), object_id=row.pk)
        refuse_unless(not members.exists(), f"{row}: bản nháp này đã từng được trình.")
        refuse_unless(row.revisions.count() == 1, f"{row}: bản nháp này đã có người sửa.")


def _digest(row: Any) -> str:
    return digest_of(row.latest_revision.content)


def _take_back(row: Any) -> None:
    """A public record shows its public text again; one that never was goes, its revision stays as evidence."""
    rows = type(row)._base_manager.filter(pk=row.pk)
    if row.version:
        row.refresh_folded()
        own = {"folded": row.folded, "sort_key": row.sort_key}
        rows.update(latest_revision=row.live_revision, has_unpublished_changes=False, **own)
    else:
        rows._raw_delete(rows.db)


def _refuse_pointed_at() -> None:
    try:
        connection.check_constraints()
    except IntegrityError as error:
        raise Refused("Có bản ghi khác đang nhắc tới một bản nháp trong số này.") from error
