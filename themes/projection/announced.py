"""What a decision announced, on the decision's own page, in the order in which it was submitted."""

from __future__ import annotations

from typing import Any

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment, shown


def announced_with(model: type[Artefact], record: PublicRecord) -> list[dict[str, Any]]:
    """Return the versions that one submission announced under a decision; one query, none for other types."""
    if not model.leads or record.submission_id is None:
        return []
    together = PublicRecord.objects.filter(shown(Moment.present()), submission_id=record.submission_id)
    others = together.exclude(pk=record.pk).order_by("position", "pk").defer("body")
    return [_line(other) for other in others]


def _line(other: PublicRecord) -> dict[str, Any]:
    ends = ("Thay thế" if other.successor_key else "Bãi bỏ") if other.withdrawn else ""
    return {
        "reference": {"type": other.type, "key": other.key},
        "record": other,
        "type_label": str(registry.of_type(other.type)._meta.verbose_name),
        "act": ends or ("Sửa đổi, bổ sung" if other.version > 1 else "Công bố mới"),
    }
