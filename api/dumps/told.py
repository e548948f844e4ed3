"""What the feed has told up to a position: every published version of a type, key by key.

A dump is a function of a position and a day. Rows never change and positions are given once, so the same two give the
same bytes at any time; only what was taken from show since then is left out, for ever after.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, OuterRef, QuerySet, Subquery

from content_models.ledger.models import FeedEntry, PublicRecord

CHUNK = 500


@dataclass(frozen=True)
class Told:
    """One version with its place in the feed; `text` is None once it is no longer on show."""

    row: PublicRecord
    position: int
    text: str | None


def told_of(type_name: str, until: int) -> Iterator[Told]:
    """Yield the versions of a type that have a place up to `until`, in order of key and version; memory stays flat."""
    with transaction.atomic():  # a cursor that outlives no transaction is read as it goes
        for row in _placed(type_name, until).iterator(chunk_size=CHUNK):
            yield Told(row, row.place, None if row.taken_down else row.body)  # type: ignore[attr-defined]


def _placed(type_name: str, until: int) -> QuerySet[PublicRecord]:
    entries = FeedEntry.objects.filter(
        event__type=OuterRef("type"), event__key=OuterRef("key"), event__version=OuterRef("version"), event__public=True
    )
    first = Subquery(entries.order_by("position").values("position")[:1])
    rows = PublicRecord.objects.filter(type=type_name).annotate(place=first)
    needed = ("type", "key", "version", "digest", "title", "body", "shown_until", "in_force_from")
    told = rows.filter(place__lte=until).only(*needed, "withdrawn")
    return told.order_by(F("key").asc(), "version")
