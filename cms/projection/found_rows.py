"""What a list shows of the rows that were found: slices of them, in order, and an honest count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from content_models.declaration.few_matches import FEW


class FoundRows:
    """Rows in the order of `first`, their ids; what lies beyond those is read from `rest`."""

    ordered = True

    def __init__(self, rows: QuerySet[Any], first: Sequence[Any], met: int, rest: QuerySet[Any] | None = None) -> None:
        self.rows, self.first, self.met, self.rest, self.model = rows, first, met, rest, rows.model

    @property
    def more(self) -> bool:
        """Whether there are more than were counted."""
        return self.met > FEW and self.rest is not None

    def count(self) -> int:
        """How many rows there are; FEW + 1 stands for more when `more` is true."""
        return self.met

    def exists(self) -> bool:
        return self.met > 0

    def __getitem__(self, place: slice) -> Any:
        if self.rest is None or (place.stop or self.met) <= len(self.first):
            return in_this_order(self.rows, self.first[place])
        return in_this_order(self.rows, list(self.rest.values_list("pk", flat=True)[place]))


def in_this_order(rows: QuerySet[Any], ids: Sequence[Any]) -> list[Any]:
    """Return the rows with these ids, in their order. One query."""
    there = {row.pk: row for row in rows.order_by().filter(pk__in=ids)} if ids else {}
    return [there[pk] for pk in ids if pk in there]
