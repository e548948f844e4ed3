"""What must hold before a record comes before the steps of approval."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from content_models.actions.drafting import unchecked
from content_models.actions.refusal import refuse_unless
from content_models.actions.rule_keeping import Present, problems_of
from content_models.declaration.artefact import Artefact
from content_models.declaration.record import Record
from content_models.declaration.rules import Problem
from content_models.moderation.member import Act
from content_models.organisation.rights import may

#: What a frozen text takes from its row; the words that staff lists find and sort by are those of the latest draft.
ROW = ("pk", "agency_id", "key", "version", "withdrawn", "created_at", "first_published_at")
LISTED = ("latest_revision_id", "folded", "sort_key")


def frozen_text(row: Artefact, content: dict[str, Any]) -> Artefact:
    """Return the record as a revision's content says, on the row's own columns; asks the database nothing."""
    record = type(row).from_serializable_data(content, check_fks=False)
    for name in (*ROW, *LISTED):
        setattr(record, name, getattr(row, name))
    record.agency = row.agency
    return record


def check_submittable(row: Artefact, act: Act, account: Any) -> None:
    """Refused or ValidationError in Vietnamese when this record may not be submitted with this act."""
    refuse_unless(may(account, "change", row), f"Bạn không có quyền trình {row}.")
    refuse_unless(not row.submitted, f"{row} đang nằm trong một tờ trình khác.")
    refuse_unless(row.latest_revision_id, f"{row} chưa có bản nháp nào.")
    if act.ends:
        refuse_unless(row.version and not row.withdrawn, f"{row} chưa công bố nên không bãi bỏ được.")
    else:
        refuse_unless(row.has_unpublished_changes, f"{row} không có gì khác bản đang công bố.")
        check_complete(frozen_text(row, row.latest_revision.content))


def check_end(record: Artefact, act: Act, successor: Artefact | None, reason: str, basis: str) -> None:
    """ValidationError unless an end states its reason and its legal basis, and a replacement what replaces it."""
    faults: dict[str, Any] = {}
    if not reason.strip():
        faults["reason"] = ["Lý do: chưa nhập"]
    if not basis.strip():
        faults["basis"] = ["Căn cứ: chưa nhập"]
    if act is Act.REPLACE and successor is None:
        faults["successor"] = ["Mã thay thế phải đang có hiệu lực hoặc đi cùng tờ trình này"]
    if successor is not None and (type(successor), successor.pk) == (type(record), record.pk):
        faults["successor"] = ["Một nội dung không thể thay thế chính nó"]
    if faults:
        raise ValidationError(faults)


def open_problems(row: Artefact) -> list[Problem]:
    """Return what still stands against submitting the latest draft of a record, each at its field ("" for none)."""
    if row.latest_revision is None:
        return []
    try:
        check_complete(frozen_text(row, row.latest_revision.content))
    except ValidationError as error:
        told = error.update_error_dict({})
        return [Problem("" if n == NON_FIELD_ERRORS else n, w) for n, e in told.items() for w in _words(e)]
    return []


def _words(errors: Any) -> list[str]:
    return ValidationError(errors).messages


def check_complete(record: Artefact, around: Present | None = None) -> None:
    """ValidationError naming each required field that is empty, each value that is refused, each rule not kept.

    `around` may hold what was asked for many texts at once.
    """
    faults: dict[str, Any] = {}
    for kind in record.kinds():
        if kind.required and not kind.blank and kind.is_empty(getattr(record, kind.attname)):
            faults[kind.name] = [f"{kind.label}: chưa nhập"]
    if not record.key:
        faults.setdefault("__all__", []).append("Chưa đủ thông tin để đặt khóa cho bản ghi")
    try:
        record.clean_fields(exclude=unchecked(record) | set(faults))
        record.clean()
    except ValidationError as error:
        faults |= error.update_error_dict({})
    for problem in problems_of(record, around):
        faults.setdefault(problem.name, []).append(problem.words)
    if faults:
        raise ValidationError(faults)


def successor_of(record: Record | None) -> dict[str, str]:
    """The columns that name a successor."""
    return {"successor_type": record.type_name(), "successor_key": str(record.key)} if record else {}
