"""Understands a slice of a list of agencies and says of each row: founded, changed, as it stands, or stopped."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from content_models.actions.agencies.ground import organises
from content_models.declaration.fold import fold
from content_models.intake.agency_lists.declared import AgencyList, standing_text
from content_models.intake.agency_lists.tree import check_tree
from content_models.intake.batch import Batch, State
from content_models.intake.report import Outcome
from content_models.intake.staged_row import Flag, StagedRow
from content_models.intake.understanding.doubts import doubts_of
from content_models.intake.understanding.objects import ObjectReader
from content_models.intake.understanding.row import RowReader, Understood
from content_models.ledger.agency_versions import latest_versions
from content_models.organisation.agency import Agency

AT_ONCE = 500
WRITTEN = ["key", "title", "plain", "problems", "flags", "outcome", "changed", "standing_id", "seen_revision", "chosen"]
#: What a new agency cannot do without.
NEEDED = ("code", "name", "tier", "parent_code")
NOT_HERE = "danh sách không kết thúc cơ quan: dùng trang của cơ quan, nơi nêu được cơ quan kế thừa"


@transaction.atomic
def check_agencies(batch: Batch) -> None:
    """Check the next rows; when none is left, look at the tree they make and hand over to the person."""
    rows = list(batch.rows.filter(number__gt=batch.head_to, outcome="")[:AT_ONCE])
    if not rows:
        check_tree(batch)
        batch.move(State.CHOOSING, State.CHECKING)
        return
    Comparing(batch).check(rows)
    batch.move(State.CHECKING, State.CHECKING, settled=batch.settled + len(rows))


class Comparing:
    """What one slice needs to know; the number of queries does not depend on its rows."""

    def __init__(self, batch: Batch) -> None:
        self.batch, self.today = batch, timezone.localdate()
        self.reader = ObjectReader(batch) if batch.of_objects else RowReader(batch)
        self.places = {path: int(place) for place, path in batch.mapping.items()}

    def check(self, rows: Sequence[StagedRow]) -> None:
        """Understand rows and write what was found."""
        told = [self.reader.read(row) for row in rows]
        codes = {str(one.plain.get("code") or "") for one in told}
        standing = {one.code: one for one in Agency.objects.select_related("parent").filter(code__in=codes)}
        seen = latest_versions(list(standing))
        for row, one in zip(rows, told, strict=True):
            row.plain, row.key = one.plain, str(one.plain.get("code") or "")
            there = standing.get(row.key)
            row.title = str(one.plain.get("name") or (there.name if there else ""))
            row.changed, row.outcome, row.standing_id = [], Outcome.NEW, there.pk if there else None
            row.seen_revision = seen[row.key].pk if row.key in seen else None
            self._compare(row, one, there) if there else self._found(one)
            self._flag(row, one)
        StagedRow.objects.bulk_update(rows, WRITTEN, batch_size=AT_ONCE)

    def _found(self, told: Understood) -> None:
        for name in NEEDED:
            if not told.plain.get(name) and not told.found.stopped:
                self._stop(told, name, f"chưa có {AgencyList.kind(name).label.lower()}")
        day = _day(told.plain, "starts_on")
        if day and day < self.today:
            why = f"ngày {day:%d/%m/%Y} đã qua; bỏ ghép cột này thì cơ quan tính từ ngày của quyết định"
            self._stop(told, "starts_on", why)
        if told.plain.get("ends_on"):
            self._stop(told, "ends_on", NOT_HERE)

    def _compare(self, row: StagedRow, told: Understood, agency: Agency) -> None:
        old = standing_text(agency)
        row.changed = [
            name for name in row.plain if name not in ("starts_on", "ends_on") and row.plain[name] != old[name]
        ]
        row.outcome = Outcome.CHANGED if row.changed else Outcome.UNCHANGED
        if not agency.path.startswith(self.batch.agency.path):
            self._stop(told, "code", f"mã này thuộc một cơ quan ngoài {self.batch.agency}")
        elif row.changed and agency.ends_on:
            self._stop(told, "code", f"cơ quan này kết thúc ngày {agency.ends_on:%d/%m/%Y}, không sửa được nữa")
        elif row.changed and not organises(self.batch.opened_by, agency):
            self._stop(told, "code", "cơ quan này do cấp trên của nó thay đổi")
        if row.plain.get("ends_on", old["ends_on"]) != old["ends_on"]:
            self._stop(told, "ends_on", NOT_HERE)
        if old["starts_on"] and row.plain.get("starts_on", old["starts_on"]) != old["starts_on"]:
            told.found.remark(self.places.get("starts_on"), f"đang ghi {agency.starts_on:%d/%m/%Y}, giữ nguyên")

    def _stop(self, told: Understood, name: str, why: str) -> None:
        told.found.stop(self.places.get(name), why)

    def _flag(self, row: StagedRow, told: Understood) -> None:
        flags = doubts_of(row, row.title, fold(row.key)) if not self.batch.of_objects else []
        flags = [flag for flag in flags if flag is not Flag.HEADING or not row.standing_id]
        if Flag.HEADING in flags and told.found.stopped:
            told.found.problems = [[None, "stop", "không phải cơ quan: tiêu đề nhóm, số của cột, hoặc dòng kết"]]
        row.problems = told.found.problems
        if told.found.stopped:
            flags.append(Flag.STOPPED)
            row.outcome = Outcome.REFUSED
        if any(level == "note" for _, level, _ in row.problems):
            flags.append(Flag.REMARKED)
        row.flags = flags


def _day(plain: Mapping[str, Any], name: str) -> datetime.date | None:
    return datetime.date.fromisoformat(plain[name]) if plain.get(name) else None
