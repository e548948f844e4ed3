"""Understands a slice of rows and compares each with what stands: new, changed, the same, or stopped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from content_models.declaration.fold import fold
from content_models.declaration.references import Reference
from content_models.intake.batch import Batch, State
from content_models.intake.mapping.targets import lead_of
from content_models.intake.plain_text import text_of
from content_models.intake.report import Outcome
from content_models.intake.staged_row import Flag, StagedRow
from content_models.intake.staging.crossing import cross_check
from content_models.intake.staging.leads import StandingLeads
from content_models.intake.staging.references import link
from content_models.intake.standing import latest_text, stands_against
from content_models.intake.understanding.continuing import continued, differences
from content_models.intake.understanding.doubts import doubts_of
from content_models.intake.understanding.objects import ObjectReader
from content_models.intake.understanding.row import RowReader, Understood, key_of, note_of

AT_ONCE = 100
#: Before the name of a draft that has no key yet: a list brought in again must not double it.
KEYLESS = "\0"
WRITTEN = ["key", "title", "plain", "lead", "links", "problems", "flags", "outcome", "changed", "standing_id",
           "seen_revision", "chosen"]  # fmt: skip


def begin_check(batch: Batch) -> bool:
    """Forget what was understood before and check every row anew; tell whether the batch was waiting for a person."""
    batch.rows.update(outcome="", chosen=False)
    total = batch.rows.filter(number__gt=batch.head_to).count()
    return batch.move(State.CHECKING, State.MAPPING, State.CHOOSING, settled=0, total=total)


@transaction.atomic
def check_slice(batch: Batch) -> None:
    """Check the next rows; when none is left, compare the rows with each other and hand over to the person."""
    rows = list(batch.rows.filter(number__gt=batch.head_to, outcome="")[:AT_ONCE])
    if not rows:
        cross_check(batch)
        batch.move(State.CHOOSING, State.CHECKING)
        return
    Checking(batch).check(rows)
    batch.move(State.CHECKING, State.CHECKING, settled=batch.settled + len(rows))


class Checking:
    """What one slice needs to know; the number of queries does not depend on its rows."""

    def __init__(self, batch: Batch) -> None:
        self.batch, self.model = batch, batch.model
        self.reader = ObjectReader(batch) if batch.of_objects else RowReader(batch)
        self.note, self.lead_link = note_of(self.model), lead_of(self.model)
        self.paths = set(batch.mapping.values()) or {kind.name for kind in self.model.kinds()}

    def check(self, rows: Sequence[StagedRow]) -> None:
        """Understand rows and write what was found."""
        told = [self.reader.read(row) for row in rows]
        for row, links, one in zip(rows, link(told, self.batch.opened_by), told, strict=True):
            row.plain, row.lead, row.links = one.plain, one.lead, links
            row.key = key_of(self.model, one.plain, self.batch.agency)[:120]
            row.title = str(one.plain.get(self.model.title_field()) or "")
        if self.lead_link:
            self._find_leads(rows, told, self.lead_link)
        standing = self._standing(rows)
        for row, one in zip(rows, told, strict=True):
            self._weigh(row, one, standing.get(row.key or KEYLESS + row.title))
        StagedRow.objects.bulk_update(rows, WRITTEN, batch_size=AT_ONCE)

    def _find_leads(self, rows: Sequence[StagedRow], told: Sequence[Understood], kind: Reference) -> None:
        standing = StandingLeads(kind.related_model, [row.lead for row in rows], self.batch.opened_by)
        for row, one in zip(rows, told, strict=True):
            found = standing.of(row.lead) if row.lead else []
            if len(found) == 1:
                row.links[kind.name] = found[0].pk
            elif found:
                one.found.remark(
                    None, f"có {len(found)} quyết định mang số {row.lead['symbol']}: chọn lại khi soạn thảo"
                )
                row.lead = {}

    def _standing(self, rows: Sequence[StagedRow]) -> dict[str, Any]:
        keys = {row.key for row in rows if row.key}
        found = self.model._base_manager.select_related("agency", "latest_revision")
        standing = {str(record.key): record for record in found.filter(key__in=keys)}
        if names := {row.title for row in rows if row.title and not row.key}:
            own = {"agency": self.batch.agency, "key": None, f"{self.model.title_field()}__in": names}
            standing |= {KEYLESS + str(record): record for record in found.filter(**own)}
        return standing

    def _weigh(self, row: StagedRow, told: Understood, standing: Any) -> None:
        row.standing_id = row.seen_revision = None
        row.changed, row.outcome = [], Outcome.NEW
        if standing:
            self._compare(row, told, standing)
        elif not row.title and not told.found.stopped:
            told.found.stop(None, "chưa có tên" if row.key else "chưa có mã và tên")
        elif not row.key and self._has_key():
            told.found.remark(None, "thiếu mã: bản nháp chưa có khóa, nhập lại tệp này sẽ không nhận ra bản ghi")
        self._flag(row, told)

    def _compare(self, row: StagedRow, told: Understood, standing: Any) -> None:
        if standing.agency_id != self.batch.agency_id:
            told.found.stop(None, "mã này thuộc bản ghi của cơ quan khác")
            return
        row.standing_id, row.seen_revision = standing.pk, standing.latest_revision_id
        text = latest_text(standing)
        old = text_of(text, row.plain)
        row.plain = continued(self.model, row.plain, old, self.paths, self.note)
        row.changed = differences(row.plain, old)
        row.changed += [n for n, pk in row.links.items() if getattr(text, self.model.kind(n).attname) != pk]
        if self.lead_link and row.lead and self.lead_link.name not in row.links:
            row.changed.append(self.lead_link.name)
        row.outcome = Outcome.CHANGED if row.changed else Outcome.UNCHANGED
        if row.changed and (why := stands_against(standing, self.batch.agency)):
            told.found.stop(None, why)

    def _has_key(self) -> bool:
        return bool(self.model.one_per) or any(path == "code" for path in self.paths)

    def _flag(self, row: StagedRow, told: Understood) -> None:
        flags = doubts_of(row, row.title, fold(row.key)) if not self.batch.of_objects else []
        if Flag.HEADING in flags and told.found.stopped:
            told.found.problems = [[None, "stop", "không phải bản ghi: tiêu đề nhóm, số của cột, hoặc dòng kết"]]
        row.problems = told.found.problems
        if told.found.stopped:
            flags.append(Flag.STOPPED)
            row.outcome = Outcome.REFUSED
        if any(level == "note" for _, level, _ in row.problems):
            flags.append(Flag.REMARKED)
        if not row.key and self._has_key() and not told.found.stopped:
            flags.append(Flag.KEYLESS)
        if self.lead_link and not row.lead and self.lead_link.name not in row.links and row.outcome == Outcome.NEW:
            flags.append(Flag.LEADLESS)
        row.flags = flags
