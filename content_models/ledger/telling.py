"""What readers are told of the versions of a key: their texts, and of those taken down that there was one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import Moment, announced, standing

#: Versions of one key that are told at once.
MOST = 50


def answering(type_name: str, key: str, moment: Moment | None = None) -> PublicRecord | None:
    """Return the version that answers for a key, bare where it was taken down; None when nothing does.

    One query, two for a bare one.
    """
    found = standing(type_name, key, moment)
    return bare(found) if found is not None and found.taken_down else found


def told(
    type_name: str,
    key: str,
    moment: Moment | None = None,
    *,
    below: int | None = None,
    numbers: Collection[int] = (),
    most: int = MOST,
    texts: bool = True,
    beside: Mapping[str, Any] | None = None,
) -> list[PublicRecord]:
    """Return the versions announced by then, newest first and at most `most`, bare where they were taken down.

    `below` goes on under a version, `numbers` asks for these alone; without `texts` no body is read; `beside` names
    expressions that come along with each row. One query, with their agencies and orders.
    """
    asked: dict[str, Any] = {"version__lt": below} if below is not None else {"version__in": numbers} if numbers else {}
    rows = PublicRecord.objects.filter(announced(moment or Moment.present()), type=type_name, key=key, **asked)
    found = rows.select_related("agency", "take_down").order_by("-version")
    found = found.annotate(**beside or {})
    found = found if texts else found.defer("body", "facets")
    return [bare(row) if row.taken_down else row for row in found[:most]]


def bare(record: PublicRecord) -> PublicRecord:
    """Return the row without a word of its text: number, days, digest and order are all that is left of it."""
    record.body = record.title = record.sort_key = record.reason = ""
    record.facets = {}
    return record
