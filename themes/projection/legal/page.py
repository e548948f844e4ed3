"""What the template of a legal document needs beyond the stored body: the graph as readers may know it today."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils import timezone

from content_models.citations.law import Law
from content_models.citations.law_link import LawLink
from content_models.citations.validity import VALIDITIES, validity_on
from content_models.organisation.instant import day_of
from themes.projection.legal.standing_on import StandsOn, standing_on

Relation = LawLink.Relation
#: In the order they are read: what the other document does to this one, then what this one does.
SUFFERS = {
    Relation.REPLACES: "Được thay thế bởi",
    Relation.ABOLISHES: "Bị bãi bỏ bởi",
    Relation.ABOLISHES_PART: "Bị bãi bỏ một phần bởi",
    Relation.AMENDS: "Được sửa đổi, bổ sung bởi",
    Relation.GUIDES: "Được quy định chi tiết, hướng dẫn bởi",
}
TAGS = {"in_force": "ok", "ended": "late", "coming": "soon"}


@dataclass(frozen=True)
class Other:
    """Another document: its symbol as written, its page when it is published here, and the day."""

    symbol: str
    reference: dict[str, str] | None
    title: str
    on: datetime.date | None


@dataclass
class LegalPage:
    """A legal document as its page shows it."""

    validity: str = ""
    tag: str = ""
    begins_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    successor: Other | None = None
    amended: bool = False
    groups: list[tuple[str, list[Other]]] = field(default_factory=list)
    stands: StandsOn = field(default_factory=StandsOn)


def legal_page(body: dict[str, Any]) -> LegalPage:
    """Arrange a stored document for reading. A version that is not on show yet is unknown to the graph: no words."""
    law = Law.objects.filter(type=body["type"], key=body["key"]).select_related("successor").first()
    if law is None:
        return LegalPage()
    links = list(
        LawLink.objects.filter(Q(newer=law) | Q(older=law)).select_related("newer", "older").order_by("on", "pk")
    )
    value = validity_on(law, day_of(timezone.now()))
    return LegalPage(
        validity=dict(VALIDITIES)[value],
        tag=TAGS[value],
        begins_on=law.begins_on,
        ends_on=law.ends_on,
        successor=_other(law.successor, law.successor.symbol, law.ends_on) if law.successor else None,
        amended=value == "in_force" and any(_amends(link, law) for link in links),
        groups=_groups(law, links),
        stands=standing_on(law),
    )


def _amends(link: LawLink, law: Law) -> bool:
    return link.older_id == law.pk and link.relation in (Relation.AMENDS, Relation.ABOLISHES_PART)


def _groups(law: Law, links: list[LawLink]) -> list[tuple[str, list[Other]]]:
    found: dict[str, dict[str, Other]] = {}
    for relation in Relation:
        for link in (link for link in links if link.relation == relation):
            passive = link.older_id == law.pk
            other, symbol = (link.newer, link.newer_symbol) if passive else (link.older, link.older_symbol)
            label = SUFFERS[relation] if passive else str(relation.label)
            key = link.newer_key if passive else link.older_key
            found.setdefault(label, {}).setdefault(key, _other(other, symbol, link.on))
    order = [*SUFFERS.values(), *(str(relation.label) for relation in Relation)]
    return [(label, list(found[label].values())) for label in order if label in found]


def _other(law: Law | None, symbol: str, on: datetime.date | None) -> Other:
    if law is None:
        return Other(symbol, None, "", on)
    return Other(law.symbol, {"type": law.type, "key": law.key}, law.title, on)
