"""What waits for an account, sorted into the lists of its desk: one query for all of them, whatever the number."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber

from cms.projection.words import lazily
from content_models.moderation.duty import Duty, waiting_for
from content_models.organisation.clock.zone import ZONE

A_PAGE = 25


@dataclass(frozen=True)
class ListName:
    """One list of the desk: its place in the address, its caption and what is said of its order."""

    slug: str
    caption: str
    order: str = ""
    noun: str = lazily("việc")


LISTS = (
    ListName("tre", lazily("Trễ hạn"), lazily("trễ lâu nhất cần làm trước")),
    ListName("hom-nay", lazily("Hết hạn hôm nay")),
    ListName("duyet", lazily("Chờ tôi duyệt"), noun=lazily("mục")),
    ListName("tra", lazily("Trả lại cho tôi"), noun=lazily("mục")),
    ListName("can-cu", lazily("Căn cứ hết hiệu lực"), lazily("bản ghi cần thay căn cứ")),
    ListName("con-han", lazily("Còn trong hạn"), lazily("cả hồ sơ đang tạm dừng")),
)


@dataclass
class DutyList:
    """One list with its rows on this page; `total` counts all its rows, on every page."""

    name: ListName
    total: int = 0
    duties: list[Duty] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return self.name.slug

    @property
    def is_whole(self) -> bool:
        return len(self.duties) == self.total


def sorted_duties(account: Any, now: datetime.datetime) -> QuerySet[Duty]:
    """The open duties of an account, each with the list it stands in.

    A limit in days is late from the midnight after, one in hours at the minute.
    """
    today = datetime.datetime.combine(now.astimezone(ZONE).date(), datetime.time.min, ZONE)
    tomorrow = today + datetime.timedelta(days=1)
    section = Case(
        When(kind=Duty.Kind.DECIDE, then=Value("duyet")),
        When(kind=Duty.Kind.MEND, then=Value("tra")),
        When(kind=Duty.Kind.BASIS, then=Value("can-cu")),
        When(Q(late_at__lte=now) | Q(late_at=None, due_at__lt=today), then=Value("tre")),
        When(due_at__lt=tomorrow, then=Value("hom-nay")),
        default=Value("con-han"),
    )
    duties = waiting_for(account).alias(
        same=Window(RowNumber(), partition_by=["content_type", "object_id", "kind", "member"], order_by="pk")
    )
    once = Duty.objects.filter(pk__in=duties.filter(same=1).values("pk"))
    return once.annotate(section=section).select_related("submission__submitted_by")


def first_pages(account: Any, now: datetime.datetime) -> list[DutyList]:
    """Every list with its first rows. One query."""
    return _lists(account, now, Q(number__lte=A_PAGE))


def one_page(account: Any, now: datetime.datetime, slug: str, page: int) -> list[DutyList]:
    """Every list with its count, one of them with the rows of a page from 1 on. One query."""
    first = (page - 1) * A_PAGE
    return _lists(account, now, Q(section=slug, number__gt=first, number__lte=first + A_PAGE) | Q(number=1))


def _lists(account: Any, now: datetime.datetime, wanted: Q) -> list[DutyList]:
    order = [F("due_at").asc(nulls_last=True), "pk"]
    numbered = sorted_duties(account, now).annotate(
        number=Window(RowNumber(), partition_by="section", order_by=order),
        total=Window(Count("pk"), partition_by="section"),
    )
    lists = {name.slug: DutyList(name) for name in LISTS}
    for duty in numbered.filter(wanted).order_by("section", "number"):
        lists[duty.section].total = duty.total
        lists[duty.section].duties.append(duty)
    return list(lists.values())
