"""Takes back the drafts of a batch that nobody has touched since; those that somebody has stay, and are named."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from content_models.actions.discarding import discard
from content_models.actions.refusal import Refused
from content_models.intake.batch import Batch, State
from content_models.intake.mapping.targets import lead_of
from content_models.intake.report import Outcome
from content_models.intake.staged_row import StagedRow
from content_models.ledger.event import Event

TAKEN_BACK = "đã thu lại"
STAYED = "không thu lại: "


@transaction.atomic
def take_back_drafts(batch: Batch, account: Any) -> tuple[int, int]:
    """Return how many drafts were taken back, and how many stayed because somebody has touched them."""
    if batch.of_agencies:
        return 0, 0  # decisions about agencies are no drafts: they are cancelled by those who decide them
    reason = f"Thu lại lượt nhập {batch.pk}"
    rows = list(batch.rows.filter(result__in=(Outcome.NEW, Outcome.CHANGED)).exclude(told=TAKEN_BACK))
    records = batch.model._base_manager.in_bulk([row.record_id for row in rows])
    for row in rows:
        row.told = _taken(records.get(row.record_id or 0), row, account, reason)
    StagedRow.objects.bulk_update(rows, ["told"], batch_size=500)
    _take_back_leads(batch, account, reason)
    gone = sum(row.told == TAKEN_BACK for row in rows)
    if batch.state == State.DONE:
        batch.counts = {**batch.counts, "taken_back": batch.counts.get("taken_back", 0) + gone}
        batch.save(update_fields=["counts"])
    return gone, len(rows) - gone


def _taken(record: Any, row: StagedRow, account: Any, reason: str) -> str:
    if record is None:
        return f"{STAYED}bản nháp không còn"
    try:
        discard([(record, row.revision_id or 0)], account, reason)
    except Refused as refused:
        return f"{STAYED}{refused}"
    return TAKEN_BACK


def _take_back_leads(batch: Batch, account: Any, reason: str) -> None:
    """The decisions that this batch drafted go too, where no other draft names them."""
    if not (link := lead_of(batch.model)):
        return
    model: Any = link.related_model
    made = Event.objects.filter(type=model.type_name(), action="minhbach.draft", reason=batch.reason)
    for record in model._base_manager.filter(pk__in=[int(pk) for pk in made.values_list("object_id", flat=True)]):
        try:
            discard([(record, record.latest_revision_id)], account, reason)
        except Refused:
            continue
