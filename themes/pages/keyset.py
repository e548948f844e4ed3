"""Paging by the last row shown: page 4,000 costs what page 1 costs, and a new row shifts nobody's page."""

import base64
import binascii
import json
from typing import Any

from django.db.models import Q, QuerySet

from themes.pages.wrong_address import WrongAddress

LONGEST = 1000  # signs of a mark in an address


def mark_of(row: Any) -> str:
    """The mark of a row for an address."""
    return base64.urlsafe_b64encode(json.dumps([row.sort_key, row.key]).encode()).decode()


def following(rows: QuerySet, mark: str) -> QuerySet:
    """Return the rows after a mark; WrongAddress when the mark is not one of ours."""
    if not mark:
        return rows
    try:
        if len(mark) > LONGEST:
            raise ValueError
        sort_key, key = json.loads(base64.urlsafe_b64decode(mark.encode()))
        if not (isinstance(sort_key, str) and isinstance(key, str)) or "\0" in sort_key + key:
            raise ValueError
        (sort_key + key).encode()  # half of a letter is no text
    except (ValueError, TypeError, binascii.Error) as error:
        raise WrongAddress("Địa chỉ trang sau không đúng. Hãy mở lại danh sách từ đầu.") from error
    # Said so, an index finds the place at once; an "or" alone it reads from the start.
    return rows.filter(Q(sort_key__gt=sort_key) | Q(key__gt=key), sort_key__gte=sort_key)
