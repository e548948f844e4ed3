"""A condition that few rows meet is met first and sorted after: how long it takes is no guess of a planner."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

#: So many rows are sorted in a few milliseconds, and their ids fit into one statement.
FEW = 1000


def narrowed(rows: QuerySet[Any], condition: Q) -> QuerySet[Any]:
    """Return the rows that meet the condition, named by their ids where at most FEW do. One query now.

    To read an index in order and leave out what does not match is right for a condition that many rows meet, and
    reads the whole table for one that few meet late in the order. The planner has to guess which it is. Asked for
    FEW rows in any order it needs no guess. `met` of what is returned says how many there are, FEW + 1 for more.
    """
    met = rows.filter(condition)
    ids = list(met.order_by().values_list("pk", flat=True)[: FEW + 1])
    found: Any = met if len(ids) > FEW else rows.filter(pk__in=ids)
    found.met = len(ids)  # forgotten by whatever narrows it further
    return found
