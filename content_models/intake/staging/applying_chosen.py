"""Writes the chosen rows as drafts, a slice in one transaction with what became of each: no row is half written.

Killed between two slices it goes on with the rows that have no result; within one, the slice never happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from content_models.actions.drafting import draft
from content_models.actions.refusal import refuse_unless
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import Reference
from content_models.intake.applying import SAYS_NO, in_words
from content_models.intake.batch import Batch, State
from content_models.intake.listed_types import may_bring
from content_models.intake.mapping.targets import lead_of
from content_models.intake.plain_text import fill, plain_of, text_of
from content_models.intake.report import Outcome
from content_models.intake.staged_row import StagedRow
from content_models.intake.staging.leads import StandingLeads, name_of
from content_models.intake.standing import latest_text
from content_models.organisation.instant import now

AT_ONCE = 50
#: Constant that holds the decision a person named for rows without one.
LEADLESS = "leadless"
WRITTEN = ["result", "told", "record_id", "revision_id", "links"]


@transaction.atomic
def begin_apply(batch: Batch, account: Any) -> bool:
    """Put the chosen rows before the relay, in this account's name; tell whether the batch was waiting for it."""
    refuse_unless(may_bring(account, batch.model, batch.agency), "Bạn không có quyền soạn thảo ở cơ quan này.")
    Batch.objects.select_for_update().get(pk=batch.pk)  # nobody ticks a row between counting and going on
    chosen = batch.rows.filter(chosen=True, outcome__in=(Outcome.NEW, Outcome.CHANGED), result="")
    return batch.move(State.APPLYING, State.CHOOSING, applied_by=account, settled=0, total=chosen.count())


@transaction.atomic
def apply_slice(batch: Batch) -> None:
    """Write the next chosen rows; when none is left, count and close."""
    waiting = batch.rows.filter(chosen=True, outcome__in=(Outcome.NEW, Outcome.CHANGED), result="")
    rows = list(waiting.select_for_update()[:AT_ONCE])
    if not rows:
        batch.move(State.DONE, State.APPLYING, closed_at=now(), counts=counts_of(batch))
        return
    Writing(batch).write(rows)
    StagedRow.objects.bulk_update(rows, WRITTEN)
    batch.move(State.APPLYING, State.APPLYING, settled=batch.settled + len(rows))


def counts_of(batch: Batch) -> dict[str, int]:
    """Return how many rows of the file were created, changed, unchanged and left out: together all of them."""
    found = {"created": 0, "changed": 0, "unchanged": 0, "left_out": 0}
    for outcome, result in batch.rows.filter(number__gt=batch.head_to).values_list("outcome", "result").iterator(500):
        done = {Outcome.NEW.value: "created", Outcome.CHANGED.value: "changed"}.get(result, "left_out")
        found["unchanged" if outcome == Outcome.UNCHANGED else done] += 1
    return found


class Writing:
    """One slice on its way: all together, or each by itself when a rule says no to one of them."""

    def __init__(self, batch: Batch) -> None:
        self.batch, self.model = batch, batch.model
        self.link = lead_of(self.model)
        self.reason = batch.reason

    def write(self, rows: Sequence[StagedRow]) -> None:
        """Write rows as drafts and set what became of each."""
        why = self._attempt(rows)
        if why and len(rows) == 1:
            rows[0].result, rows[0].told = Outcome.REFUSED, why
        elif why:
            for row in rows:
                self.write([row])

    def _attempt(self, rows: Sequence[StagedRow]) -> str:
        try:
            with transaction.atomic():
                self._lead(rows)
                records = [self._record(row) for row in rows]
                draft(records, self.batch.applied_by, reason=self.reason)
        except SAYS_NO as error:
            return in_words(error)
        for row, record in zip(rows, records, strict=True):
            row.result, row.record_id, row.revision_id = row.outcome, record.pk, record.latest_revision_id
        return ""

    def _record(self, row: StagedRow) -> Artefact:
        if row.standing_id is None:
            record = self.model(agency=self.batch.agency)
            fill(record, row.plain)
        else:
            standing = self.model._base_manager.select_related("agency", "latest_revision").get(pk=row.standing_id)
            same = standing.latest_revision_id == row.seen_revision and not standing.submitted
            refuse_unless(same, "Có người sửa bản ghi này sau khi xem trước: hãy kiểm tra lại lượt nhập.")
            record = latest_text(standing)
            fill(record, row.plain, text_of(record, row.plain))
        for name, pk in row.links.items():
            setattr(record, self.model.kind(name).attname, pk)
        return record

    def _lead(self, rows: Sequence[StagedRow]) -> None:
        """Give each row the decision it names; one that does not stand yet is drafted, once."""
        if not self.link:
            return
        leads = {row.pk: row.lead or self._for_leadless(row) for row in rows if self.link.name not in row.links}
        wanted = {name_of(lead): lead for lead in leads.values() if lead}
        standing = StandingLeads(self.link.related_model, wanted.values(), self.batch.applied_by)
        ids = {name: self._lead_id(standing.of(lead), lead, self.link) for name, lead in wanted.items()}
        for row in rows:
            if lead := leads.get(row.pk):
                row.links = row.links | {self.link.name: ids[name_of(lead)]}

    def _for_leadless(self, row: StagedRow) -> dict[str, Any]:
        return self.batch.constants.get(LEADLESS) or {} if row.outcome == Outcome.NEW else {}

    def _lead_id(self, standing: Sequence[Any], lead: dict[str, Any], link: Reference) -> int:
        refuse_unless(len(standing) < 2, f"Có nhiều quyết định mang số {lead['symbol']}.")
        if standing:
            return standing[0].pk
        decision = link.related_model(agency=self.batch.agency)
        fill(decision, plain_of(link.related_model, lead))
        return draft([decision], self.batch.applied_by, reason=self.reason)[0].pk
