"""What a text sets going at other units: cases opened by a publication, or to ask them before it is submitted."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from content_models.actions.opening import enter
from content_models.actions.public_version import Published
from content_models.actions.refusal import refuse_unless
from content_models.actions.submission_rules import frozen_text
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import Case
from content_models.declaration.opens import Opens
from content_models.declaration.references import Pinned
from content_models.declaration.rules import rows_of
from content_models.organisation.agency import Agency
from content_models.organisation.instant import now
from content_models.organisation.rights import may


def open_after_publication(published: Sequence[Published], account: Any, at: datetime.datetime) -> list[Case]:
    """Open what published texts of one type declare; runs inside the transaction of the last decision."""
    shown = [(one.row, one.record) for one in published if not one.record.withdrawn]
    opened = [_open(opens, shown, account, at) for opens in (shown[0][0].opens if shown else ())]
    return [case for cases in opened for case in cases]


@transaction.atomic
def ask(record: Artefact, account: Any) -> list[Case]:
    """Ask the units that the latest draft names, each by a case there; whoever was asked already is not asked again.

    Refused to those who may not change the record, while it is before the steps of approval, and when nobody is
    left to ask.
    """
    refuse_unless(record.asks, f"{record._meta.verbose_name} không qua bước lấy ý kiến.")
    refuse_unless(may(account, "change", record), f"Bạn không có quyền lấy ý kiến về {record}.")
    refuse_unless(not record.submitted, f"{record} đang chờ duyệt, nội dung được giữ nguyên.")
    refuse_unless(record.latest_revision, f"{record} chưa có bản nháp nào.")
    text = frozen_text(record, record.latest_revision.content)
    opened = _open(record.asks, [(text, record)], account, now(), besides=record.agency.code)
    refuse_unless(opened, "Không còn đơn vị nào cần lấy ý kiến.")
    return opened


def _open(
    opens: Opens, sources: Sequence[tuple[Artefact, Any]], account: Any, at: datetime.datetime, besides: str = ""
) -> list[Case]:
    """One case for each row that names a unit and has none yet; nobody asks the agency `besides`, which asks."""
    wanted = [
        (source, row)
        for record, source in sources
        for row in rows_of(record, opens.each)
        if row[opens.agency] and row[opens.agency]["code"] != besides
    ]
    known = _known(opens, wanted)
    fresh = [(source, row) for source, row in wanted if (row["id"], row[opens.agency]["code"]) not in known]
    units = Agency.objects.select_related("parent").filter(code__in={row[opens.agency]["code"] for _, row in fresh})
    by_code = {unit.code: unit for unit in units} if fresh else {}
    cases = [_case(opens, source, row, by_code[row[opens.agency]["code"]]) for source, row in fresh]
    return [one.case for one in enter(cases, account, at)] if cases else []


def _known(opens: Opens, wanted: Sequence[tuple[Any, dict[str, Any]]]) -> set[tuple[str, str]]:
    """The rows, with their units, that have a case already; ids of rows stay the same from version to version."""
    pinned = isinstance(opens.model.kind(opens.back), Pinned)
    places = {source.key if pinned else source.pk for source, _ in wanted}
    back = {f"{opens.back}__key__in" if pinned else f"{opens.back}__in": places}
    rows = opens.model._base_manager.filter(**back, **{f"{opens.row}__in": [row["id"] for _, row in wanted]})
    return set(rows.values_list(opens.row, "agency__code")) if wanted else set()


def _case(opens: Opens, source: Any, row: dict[str, Any], unit: Agency) -> Case:
    case = opens.model(agency=unit, **{opens.back: source, opens.row: row["id"]})
    for name, part in opens.copies.items():
        kind = case.kind(name)
        setattr(case, name, kind.to_python(kind.stored(row[part])))
    return case
