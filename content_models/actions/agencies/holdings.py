"""What an agency holds today: what a change would have to leave to somebody. Counted, never guessed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Value

from content_models.declaration import registry
from content_models.moderation.duty import Duty
from content_models.moderation.submission import Submission
from content_models.organisation.agency import Agency
from content_models.organisation.api_client import ApiClient
from content_models.organisation.grant import RoleGrant, StandIn
from content_models.organisation.number_book import NumberBook


@dataclass(frozen=True)
class Held:
    """One line of what is held: in words, how many, and what becomes of it when the agency ends."""

    label: str
    count: int
    fate: str


STAYS = "giữ mã, do cơ quan kế thừa quản lý"
DECIDED = "do người giữ vai trò ở cơ quan kế thừa quyết định"
ENDS = "hết hiệu lực cùng cơ quan, không tự chuyển cho ai"


def holdings(agencies: Sequence[Agency], day: datetime.date) -> list[Held]:
    """Return what agencies hold together; lines of nothing are left out. Seven queries, however many types."""
    ids = [agency.pk for agency in agencies]
    found = [Held(label, count, STAYS) for label, count in _records(ids)]
    opened = Submission.objects.filter(agency__in=ids, state=Submission.State.OPEN).count()
    kinds = Duty.objects.filter(agency__in=ids, closed_at=None).aggregate(all=Count("pk"))
    roles = RoleGrant.objects.filter(RoleGrant.in_force(day), agency__in=ids)
    accounts = roles.aggregate(roles=Count("pk"), people=Count("account", distinct=True))
    found += [
        Held("Tờ trình đang mở", opened, DECIDED),
        Held("Việc đang chờ", kinds["all"], DECIDED),
        Held("Tài khoản giữ vai trò", accounts["people"], "giữ tài khoản, mất vai trò tại đây"),
        Held("Vai trò đã trao", accounts["roles"], ENDS),
        Held("Ủy quyền làm thay", StandIn.objects.filter(StandIn.in_force(day), agency__in=ids).count(), ENDS),
        Held("Hệ thống kết nối", ApiClient.objects.filter(agency__in=ids, revoked_at=None).count(), ENDS),
        Held("Sổ số", NumberBook.objects.filter(agency__in=ids).count(), "đóng, không cấp số mới"),
    ]
    return [one for one in found if one.count]


def _records(agencies: Sequence[int]) -> list[tuple[str, int]]:
    """How many records of each declared type they own. One query."""
    models = registry.types()
    first, *others = [
        model._base_manager.filter(agency__in=agencies)
        .annotate(held_type=Value(place))
        .order_by()
        .values("held_type")
        .annotate(held_count=Count("pk"))
        .values_list("held_type", "held_count")
        for place, model in enumerate(models)
    ]
    counted = sorted(first.union(*others, all=True))
    return [(str(models[place]._meta.verbose_name), count) for place, count in counted]
