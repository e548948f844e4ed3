"""Builds the index anew from the ledger: after the language, a declaration's fields or the engine changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from django.db import transaction
from django.db.models.functions import Now

from content_models.ledger.public_record import PublicRecord
from search.engines import engine
from search.index import cursor
from search.index.versions import indexable

BATCH = 200


@transaction.atomic
def rebuild() -> int:
    """Index every version shown so far again and return how many; readers see the old index until the end."""
    place = cursor.locked()
    place.position = cursor.newest()
    index = engine()
    index.clear()
    # What is to be shown later comes with its own event, as it does without a rebuild.
    rows = PublicRecord.objects.filter(shown_from__lte=Now()).order_by("pk").iterator(chunk_size=BATCH)
    written = sum(index.put(indexable(batch)) for batch in _batches(rows))
    index.settle()
    place.save(update_fields=["position", "changed_at"])
    return written


def _batches(rows: Iterator[PublicRecord]) -> Iterator[list[PublicRecord]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
