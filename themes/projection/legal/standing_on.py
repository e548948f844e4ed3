"""Which published records rest on a legal document: those on public lists today, and no others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from content_models.citations.citation import Citation
from content_models.citations.law import Law
from content_models.declaration import registry
from content_models.ledger import reading

#: A document that everything rests on names so many; the number tells of the rest.
SHOWN = 50


@dataclass(frozen=True)
class StandsOn:
    """The records shown, and how many there are."""

    count: int = 0
    rows: Sequence[Any] = ()

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


def standing_on(law: Law) -> StandsOn:
    """Return the procedures that cite a document, in Vietnamese order. Two queries at most."""
    try:
        registry.of_type("procedure")
    except LookupError:
        return StandsOn()
    keys = Citation.objects.filter(law=law, type="procedure", public=True).values("key")
    rows = reading.listed("procedure").filter(key__in=keys)
    found = list(rows.only("type", "key", "title", "sort_key")[: SHOWN + 1])
    count = len(found) if len(found) <= SHOWN else rows.order_by().count()
    return StandsOn(count, found[:SHOWN])
