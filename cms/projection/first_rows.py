"""The first rows of a list that meet a condition, met by many rows or by few: no planner has to guess which.

To read in order and leave out what does not match is right for a condition that many rows meet; to collect what
matches and sort it is right for one that few meet. Both are tried, each within bounds: the first READ rows of the
list are looked through, and only when they hold too few is the index of the condition asked.
"""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.functions import Greatest

from cms.projection.found_rows import FoundRows
from content_models.declaration.few_matches import FEW

#: So many rows in order are looked through in some twenty milliseconds, whatever the size of the table.
READ = 5000
#: So many matches make two pages: where the first rows hold them, the next are not far.
MANY = 50
BY_NAME = "sort_key"


def looked_through(rows: QuerySet[Any], condition: Q) -> tuple[list[Any], bool]:
    """Return the ids of those of the first READ rows that meet a condition, and whether the list ends there."""
    told = ExpressionWrapper(condition, BooleanField())
    read = list(rows.annotate(met=told).values_list("pk", "met")[:READ])
    return [pk for pk, met in read if met], len(read) < READ


def in_order(rows: QuerySet[Any]) -> FoundRows:
    """Return a list of which nothing is asked: as many ids as can be counted, so that nothing is joined to sort it."""
    first = list(rows.values_list("pk", flat=True)[: FEW + 1])
    return FoundRows(rows, first, len(first), rows)


def first_met(rows: QuerySet[Any], looked: Q, asked: Q, surely: Q | None = None) -> FoundRows:
    """Return the rows of a list in its order that meet a condition. Three queries at most now.

    `looked` says it by what is quickly told of a row at hand, `asked` by what an index answers. `surely` is met by
    fewer rows and answered sooner: where it is met by more than are counted, so is the condition.
    """
    first, whole = looked_through(rows, looked)
    if whole:
        return FoundRows(rows, first, len(first))
    if len(first) > FEW:
        return FoundRows(rows, first, len(first), rows.filter(looked))
    if surely and len(first) >= MANY and len(rows.filter(surely).order_by().values_list("pk")[: FEW + 1]) > FEW:
        return FoundRows(rows, first, FEW + 1, rows.filter(asked))
    return few_met(rows, asked, first)


def few_met(rows: QuerySet[Any], asked: Q, first: list[Any]) -> FoundRows:
    """The same by the index; `first` are those that the first rows hold, in order. One query."""
    met = list(rows.filter(asked).order_by().values_list(_ordered_by(rows), "pk")[: FEW + 1])
    if len(met) <= FEW:
        in_order = sorted(met, reverse=_backwards(rows)) if len(met) > len(first) else []
        return FoundRows(rows, [pk for _, pk in in_order] or first, len(met))
    return FoundRows(rows, first, len(met), following(rows.filter(asked), first))


def following(rows: QuerySet[Any], first: list[Any]) -> QuerySet[Any]:
    """Return what comes after the first ones, read in the way that their number recommends."""
    return rows if len(first) >= MANY else _collected_first(rows)


def _collected_first(rows: QuerySet[Any]) -> QuerySet[Any]:
    """In the same order, by an expression that no index holds: what matches is collected, then sorted."""
    own = F(_ordered_by(rows))
    name = Greatest(own, own)
    return rows.order_by(name.desc() if _backwards(rows) else name, "pk")


def _ordered_by(rows: QuerySet[Any]) -> str:
    return str(rows.query.order_by[0]).lstrip("-")


def _backwards(rows: QuerySet[Any]) -> bool:
    return str(rows.query.order_by[0]).startswith("-")
