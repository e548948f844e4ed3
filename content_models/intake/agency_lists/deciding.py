"""Decides the chosen rows of a list, by the actions of agencies: founded, renamed, moved; all, or nothing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.db import transaction

from content_models.actions.agencies.deciding_changes import decide_changes
from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.planned import Planned
from content_models.actions.agencies.renaming import checked_words
from content_models.actions.refusal import refuse_unless
from content_models.intake.agency_lists.declared import words_in
from content_models.intake.applying import SAYS_NO, in_words
from content_models.intake.batch import Batch, State
from content_models.intake.report import Outcome
from content_models.intake.staged_row import StagedRow
from content_models.intake.staging.applying_chosen import counts_of
from content_models.ledger.agency_versions import latest_versions
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange
from content_models.organisation.instant import now

#: Constant that holds the ground a person stated: day, basis, reason.
GROUND = "ground"


def keep_ground(batch: Batch, ground: Ground) -> None:
    """Keep with the batch on what ground its rows are decided."""
    said = {"on": ground.on.isoformat(), "basis": ground.basis, "reason": ground.reason}
    batch.constants = {**batch.constants, GROUND: said}
    batch.save(update_fields=["constants"])


@transaction.atomic
def decide_chosen(batch: Batch) -> None:
    """Decide the chosen rows together and close; where a rule says no to one, nothing is written and it says why."""
    chosen = batch.rows.filter(chosen=True, outcome__in=(Outcome.NEW, Outcome.CHANGED), result="")
    rows = list(chosen.select_for_update().order_by("number"))
    try:
        with transaction.atomic():
            _decide(batch, rows)
    except SAYS_NO as error:
        batch.move(State.CHOOSING, State.APPLYING, message=f"Chưa ghi gì. {in_words(error)}")
        return
    ids = dict(Agency.objects.filter(code__in=[row.key for row in rows]).values_list("code", "pk"))
    for row in rows:
        row.result, row.record_id = row.outcome, ids[row.key]
    StagedRow.objects.bulk_update(rows, ["result", "record_id"], batch_size=500)
    batch.move(State.DONE, State.APPLYING, closed_at=now(), counts=counts_of(batch), message="")


def _decide(batch: Batch, rows: Sequence[StagedRow]) -> None:
    said = batch.constants[GROUND]
    ground = Ground(datetime.date.fromisoformat(said["on"]), said["basis"], f"{said['reason']} ({batch.reason})")
    _refuse_touched([row for row in rows if row.standing_id])
    new = sorted((row for row in rows if not row.standing_id), key=lambda row: _first_day(row, ground))
    for day, those in groupby(new, key=lambda row: _first_day(row, ground)):
        found([_founding(row) for row in those], Ground(day, ground.basis, ground.reason), batch.applied_by)
    codes = {str(row.plain.get("parent_code") or "") for row in rows} | {row.key for row in rows if row.standing_id}
    known = {one.code: one for one in Agency.objects.select_related("parent").filter(code__in=codes)}
    changes = [_planned(row, known) for row in rows if row.standing_id]
    if changes:
        decide_changes(changes, ground, batch.applied_by)


def _refuse_touched(rows: Sequence[StagedRow]) -> None:
    """What a person confirmed was a change of what stood then."""
    present = latest_versions([row.key for row in rows])
    for row in rows:
        same = row.seen_revision is None or present[row.key].pk == row.seen_revision
        refuse_unless(same, f"{row.title} đã thay đổi sau khi xem trước: hãy kiểm tra lại lượt nhập.")


def _first_day(row: StagedRow, ground: Ground) -> datetime.date:
    return datetime.date.fromisoformat(row.plain["starts_on"]) if row.plain.get("starts_on") else ground.on


def _founding(row: StagedRow) -> Founding:
    words: dict[str, Any] = words_in(row.plain)
    return Founding(row.key, under=row.plain["parent_code"], **words)


def _planned(row: StagedRow, known: dict[str, Agency]) -> Planned:
    """Other words and another superior are one change: an agency has one at a time."""
    agency = known[row.key]
    words = checked_words(agency, words_in({name: row.plain[name] for name in row.changed}))
    moves = "parent_code" in row.changed
    verb = AgencyChange.Verb.MOVE if moves else AgencyChange.Verb.RENAME
    return Planned(
        verb,
        words={agency: words} if words else {},
        parents={agency: _superior(row, known)} if moves else {},
    )


def _superior(row: StagedRow, known: dict[str, Agency]) -> Agency:
    code = row.plain["parent_code"]
    refuse_unless(code in known, f"Dòng {row.number}: cơ quan cấp trên {code} chưa được chọn.")
    return known[code]
