"""Paging by the last row sent: page 4,000 costs what page 1 costs, and a new row shifts nobody's page."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from rest_framework.request import Request

from api.parameters import USUAL, wrong
from content_models.declaration.first_met import first_met

LONGEST = 1000


def page_of(
    rows: QuerySet[Any], by: tuple[str, str], values: dict[str, Any], condition: Q | None = None
) -> tuple[list[Any], str | None]:
    """Return a page and the mark of the next one, None at the end; with `condition`, of the rows that meet it.

    `by`: the two columns of the order, the second unique. One row more than sent tells whether more follow: no COUNT.
    """
    limit = values.get("limit", USUAL)
    mark = values.get("after")
    rest = following(rows, by, mark) if mark is not None else rows
    found = list(rest.order_by(*by)[: limit + 1]) if condition is None else first_met(rest, by, condition, limit + 1)
    more = len(found) > limit
    return found[:limit], mark_of(found[limit - 1], by) if more else None


def following(rows: QuerySet[Any], by: tuple[str, str], mark: str) -> QuerySet[Any]:
    """Return the rows after a mark; a Problem when the mark is not one of ours."""
    first, second = by
    try:
        if len(mark) > LONGEST:
            raise ValueError
        one, other = json.loads(base64.urlsafe_b64decode(mark.encode("ascii")))
        for value in (one, other):
            if not isinstance(value, str) or "\0" in value:
                raise ValueError
            value.encode()
        # Said so, an index finds the place at once; an "or" alone it reads from the start.
        rest = rows.filter(Q(**{f"{first}__gt": one}) | Q(**{f"{second}__gt": other}), **{f"{first}__gte": one})
    except (ValueError, TypeError, RecursionError, ValidationError, binascii.Error) as error:
        raise wrong("after", "Lấy giá trị này từ “next”.", "Take this value from “next”.") from error
    return rest


def mark_of(row: Any, by: Sequence[str]) -> str:
    """Return the opaque mark of a row."""
    place = [str(getattr(row, name)) for name in by]
    return base64.urlsafe_b64encode(json.dumps(place, separators=(",", ":")).encode()).decode()


def next_page(request: Request, mark: str | int | None) -> str | None:
    """Return the address of the next page, None at the end; everything else that was asked stays."""
    if mark is None:
        return None
    kept = {name: value for name, value in request.query_params.items() if name != "after"}
    return f"{request.path}?{urlencode(kept | {'after': mark})}"
