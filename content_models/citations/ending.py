"""When a document stops being in force: what it states itself, or what a later one does to it, the earlier of both."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from content_models.citations.law import Law
from content_models.citations.law_link import LawLink


def settle_ends(keys: Iterable[str]) -> None:
    """Set `ends_on` and `successor` of the documents of these symbols; who cites one that ends anew is to be told."""
    laws = list(Law.objects.filter(symbol_key__in=set(keys) - {""}))
    links = LawLink.objects.filter(older__in=laws, relation__in=LawLink.ENDING).select_related("newer").order_by("pk")
    ending: dict[int, list[LawLink]] = {}
    for link in links:
        ending.setdefault(link.older_id or 0, []).append(link)
    changed = [law for law in laws if _settled(law, ending.get(law.pk, []))]
    Law.objects.bulk_update(changed, ["ends_on", "successor", "end_told"], batch_size=500)


def _settled(law: Law, links: list[LawLink]) -> bool:
    """Write the answer into the row; False when it says so already."""
    before = (law.ends_on, law.successor_id)
    days = [day for link in links if (day := _day_of(link))]
    law.ends_on = min([day for day in (law.states_end, *days) if day], default=None)
    heirs = [link.newer_id for link in links if link.relation == LawLink.Relation.REPLACES and link.newer_id != law.pk]
    law.successor_id = next((heir for heir in heirs if heir), None)
    if before == (law.ends_on, law.successor_id):
        return False
    law.end_told = False
    return True


def _day_of(link: LawLink) -> datetime.date | None:
    """The day stated, else the day the newer document begins; of one not published here nothing is known."""
    return link.on or (link.newer.begins_on if link.newer else None)
