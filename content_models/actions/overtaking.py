"""A draft is written upon the latest text, under the row's lock: nobody's words are replaced unseen."""

from __future__ import annotations

from collections.abc import Sequence

from content_models.actions.refusal import Refused
from content_models.declaration.artefact import Artefact

#: What others may have changed since a record was read, and what a new draft must go by.
MOVES = ("key", "submitted", "version", "withdrawn", "live_revision_id")


class Overtaken(Refused):
    """Somebody saved a newer draft since this one was begun. `record` is the row it is about."""

    def __init__(self, record: Artefact) -> None:
        super().__init__(f"{record} vừa có bản nháp mới hơn: hãy xem khác biệt trước khi lưu.")
        self.record = record


def hold_latest(records: Sequence[Artefact]) -> None:
    """Lock the rows of records of one type and bring what moved since up to date. One query.

    `latest_revision_id` says upon which draft a record was written; Overtaken when that is not the row's latest.
    """
    standing = {record.pk: record for record in records if record.pk}
    if not standing:
        return
    rows = type(records[0])._base_manager.select_for_update(of=("self",)).filter(pk__in=standing).order_by("pk")
    for pk, latest, *moved in rows.values_list("pk", "latest_revision_id", *MOVES):
        record = standing[pk]
        if latest != record.latest_revision_id:
            raise Overtaken(record)
        for name, value in zip(MOVES, moved, strict=True):
            setattr(record, name, value)
