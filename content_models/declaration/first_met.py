"""The first rows of an order that meet a condition: how long it takes is no guess of a planner.

To read an index in order and leave out what does not match is right for a condition that many rows meet, and reads the
whole table for one that is met late in the order. To meet the condition first and sort after is right for few rows.
Which it is, a short walk shows: it finds a page of what is common, and where it does not, what is met is sorted.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import Case, F, Func, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber

#: Rows walked before the other way is taken: some five milliseconds.
WALKED = 2_000


def first_met(rows: QuerySet[Any], by: tuple[str, str], condition: Q, most: int) -> list[Any]:
    """Return the first rows that meet the condition, at most so many, in the order of two columns. One query or two."""
    try:
        walked = _walked(rows.order_by(*by), condition, by, most)
    except EmptyResultSet:  # what Django knows to hold for no row
        return []
    found = [row for row in walked if row.is_met]
    there_are_more = bool(walked) and walked[-1].place == WALKED
    return found if len(found) == most or not there_are_more else _sorted(rows.filter(condition), by, most)


def _walked(rows: QuerySet[Any], condition: Q, by: tuple[str, str], most: int) -> list[Any]:
    """Those among the first rows, and the last that was walked; the database stops reading once it has enough."""
    met = Case(When(condition, then=Value(True)), default=Value(False))
    told = rows.annotate(is_met=met, place=Window(RowNumber(), order_by=list(by)))
    sql, values = told[:WALKED].query.sql_with_params()
    order = ", ".join(f'"{name}"' for name in by)
    asked = f"SELECT * FROM ({sql}) AS walked WHERE is_met OR place = %s ORDER BY {order} LIMIT %s"
    return list(rows.model._base_manager.raw(asked, [*values, WALKED, most]))


def _sorted(rows: QuerySet[Any], by: tuple[str, str], most: int) -> list[Any]:
    """Those of all rows; the first column is written so that no index has its order."""
    first, second = by
    return list(rows.order_by(Func(F(first), Value(""), function="CONCAT"), second)[:most])
