"""Compares what a file says with what stands: new, changed, the same, or not ours to touch now."""

from __future__ import annotations

from collections.abc import Sequence

from content_models.actions.submission_rules import frozen_text
from content_models.declaration.artefact import Artefact
from content_models.intake.item import Item
from content_models.intake.plain_text import same, text_of
from content_models.intake.report import Outcome
from content_models.organisation.agency import Agency


def find_standing(items: Sequence[Item]) -> None:
    """Give each item the record that stands under its key: one query a type."""
    for model in {item.model for item in items}:
        own = {item.key: item for item in items if item.model is model}
        for record in model._base_manager.filter(key__in=own).select_related("agency"):
            own[str(record.key)].standing = record


def weigh(item: Item, lead_id: int | None, link: str, agency: Agency) -> None:
    """Set the outcome of an item, and why it is refused if it is.

    `lead_id` is the record it shall name in the field `link`; None while that record is not made yet. An empty
    `link` means that it names none.
    """
    record = item.standing
    if record is None:
        item.outcome = Outcome.NEW
        return
    text = latest_text(record)
    linked = not link or (lead_id is not None and getattr(text, f"{link}_id") == lead_id)
    item.outcome = Outcome.UNCHANGED if linked and same(item.plain, text_of(text, item.plain)) else Outcome.CHANGED
    if item.outcome is Outcome.CHANGED:
        item.why = item.why or stands_against(record, agency)


def stands_against(record: Artefact, agency: Agency) -> str:
    """Return why a file may not change this record now, empty when it may."""
    if record.agency_id != agency.pk:
        return f"Bản ghi thuộc {record.agency}, không thuộc {agency}."
    if record.submitted:
        return "Đang nằm trong một tờ trình chờ duyệt, không ghi đè."
    if record.withdrawn:
        return "Đã bãi bỏ, không tự nhập lại."
    if record.has_unpublished_changes or not record.version:
        return "Đang có bản nháp mở, không ghi đè."
    return ""


def latest_text(record: Artefact) -> Artefact:
    """Return the record as its newest draft says; that of a record without an open draft is its public text."""
    if record.version and (record.submitted or record.has_unpublished_changes):
        return frozen_text(record, record.latest_revision.content)
    return record
