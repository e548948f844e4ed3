"""What must hold before agencies change: whose they are, that they stand, one change at a time, no circle."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from content_models.actions.agencies.ground import leads_to, organises
from content_models.actions.agencies.planned import Planned
from content_models.actions.refusal import refuse_unless
from content_models.ledger.agency_versions import latest_versions
from content_models.moderation.duty import Duty
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


def check(changes: Sequence[Planned], on: datetime.date, account: Any) -> None:
    """Refused where a rule stands against one of the changes."""
    for change in changes:
        _admit(change, account)
    _stand(changes, on)
    _one_at_a_time(changes)
    _in_order({a for change in changes for a in change.subjects()}, on)
    refuse_circles({a.pk: b and b.pk for change in changes for a, b in change.parents.items()})
    _nothing_left([a for change in changes for a, heir in change.heirs.items() if heir is None], changes)


def _admit(change: Planned, account: Any) -> None:
    brought = {a for a in change.parents if change.heirs and a not in change.heirs}
    new = {agency.pk for agency in change.founded}
    for agency in change.subjects() - brought:
        own = organises(account, agency) or agency.pk in new
        refuse_unless(own, f"Bạn không có quyền thay đổi tổ chức của {agency}.")
    for agency in change.others():
        refuse_unless(leads_to(account, agency), f"{agency} không thuộc phạm vi quản lý của bạn.")


def _stand(changes: Sequence[Planned], on: datetime.date) -> None:
    """Whatever changes has not ended nor been told to; whatever is led to stands on the day and goes on."""
    ending = {agency.pk for change in changes for agency in change.heirs}
    for change in changes:
        for agency in change.subjects() - change.giving():
            last = agency.ends_on
            refuse_unless(last is None, f"{agency} kết thúc, hoặc đã có quyết định kết thúc, sau ngày {last}.")
        for agency, heir in change.heirs.items():
            begun = agency.starts_on is None or agency.starts_on < on
            refuse_unless(begun, f"{agency} chưa hoạt động trước ngày {on:%d/%m/%Y}.")
            refuse_unless(agency != heir, f"{agency} không thể kế thừa chính mình.")
        for agency in change.others():
            stands = agency.stands_on(on) and agency.ends_on is None and agency.pk not in ending
            refuse_unless(stands, f"{agency} không hoạt động từ ngày {on:%d/%m/%Y} trở đi.")


def _one_at_a_time(changes: Sequence[Planned]) -> None:
    """An agency is in one change: neither twice in a decision, nor in one that still waits for its day."""
    seen: set[int] = set()
    for change in changes:
        ids = {agency.pk for agency in change.subjects()}
        refuse_unless(not ids & seen, "Một cơ quan chỉ nằm trong một thay đổi của cùng quyết định.")
        seen |= ids
    led = {agency.pk for change in changes for agency in change.others()}
    for row in AgencyChange.waiting():
        busy = (seen & {*row.agencies, *row.others}) | (led & set(row.agencies))
        names = Agency.objects.filter(pk__in=busy).values_list("name", flat=True) if busy else ()
        refuse_unless(not busy, f"{', '.join(names)} đang có thay đổi chờ đến ngày {row.on:%d/%m/%Y}: hãy hủy trước.")


def _in_order(agencies: Iterable[Agency], on: datetime.date) -> None:
    """Days do not overlap: a change never comes before one that the public was told already."""
    for row in latest_versions([agency.code for agency in agencies]).values():
        told = row.in_force_from or on
        refuse_unless(told <= on, f"{row.title} đã có thay đổi từ ngày {told:%d/%m/%Y}, sau ngày này.")


def refuse_circles(parents: dict[int, int | None]) -> None:
    """Refused when an agency would come to stand below itself."""
    if not parents:
        return
    above = dict(Agency.objects.values_list("pk", "parent_id")) | parents
    for start in parents:
        at, steps = above.get(start), 0
        while at is not None and at != start and steps < len(above):
            at, steps = above.get(at), steps + 1
        refuse_unless(at is None, "Một cơ quan không thể nằm dưới chính nó.")


def _nothing_left(ended: Sequence[Agency], changes: Sequence[Planned]) -> None:
    """Who ends without an heir leaves nothing open and nobody below."""
    if not ended:
        return
    leaving = {a.pk for change in changes for a in (*change.heirs, *change.parents)}
    below = Agency.objects.filter(parent__in=ended, ends_on=None).exclude(pk__in=leaving).first()
    refuse_unless(below is None, f"{below} còn nằm dưới cơ quan sẽ kết thúc: hãy chuyển đi trước.")
    waits = Duty.objects.filter(agency__in=ended, closed_at=None).select_related("agency").first()
    refuse_unless(
        waits is None, f"{waits and waits.agency} còn việc chưa xong: hãy nêu cơ quan kế thừa hoặc chuyển giao."
    )
