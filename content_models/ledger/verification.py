"""Reads the whole ledger again and names every row that is not what was written."""

from __future__ import annotations

from collections.abc import Iterator

from content_models.declaration.body import digest
from content_models.ledger.event import Event
from content_models.ledger.feed_entry import FeedEntry
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.sequencer import link


def faults() -> Iterator[str]:
    """Yield one Vietnamese sentence for each altered, missing or misplaced row. Nothing means sound."""
    yield from _altered_events()
    yield from _altered_bodies()
    yield from _unaccounted()
    yield from _hidden_without_order()
    yield from _called_off_without_reason()


def _altered_events() -> Iterator[str]:
    chain, expected = "", 1
    for entry in FeedEntry.objects.select_related("event").order_by("position").iterator(chunk_size=2000):
        if entry.position != expected:
            yield f"Dòng tin {expected} bị mất: sau {expected - 1} là {entry.position}."
        chain = link(chain, entry.event)
        if chain != entry.digest:
            yield f"Sự kiện {entry.event_id} (dòng {entry.position}) không còn như lúc ghi."
            chain = entry.digest
        expected = entry.position + 1


def _altered_bodies() -> Iterator[str]:
    rows = PublicRecord.written.values_list("type", "key", "version", "body", "digest")
    for type_name, key, version, body, kept in rows.iterator(chunk_size=500):
        if digest(body) != kept:
            yield f"Bản công bố {type_name} {key}, bản {version}, không còn như lúc công bố."


def _unaccounted() -> Iterator[str]:
    """A version without its event was put in behind the ledger's back; an event without its version was removed.

    What was approved and kept inside has an event that is not public, and no version.
    """
    versioned = Event.objects.filter(version__isnull=False, public=True)
    told = set(versioned.values_list("type", "key", "version", "digest"))
    kept = set(PublicRecord.objects.values_list("type", "key", "version", "digest"))
    for type_name, key, version, _ in sorted(kept - told):
        yield f"Bản công bố {type_name} {key}, bản {version}, không có sự kiện nào ghi lại."
    for type_name, key, version, _ in sorted(told - kept):
        yield f"Sự kiện công bố {type_name} {key}, bản {version}, không còn bản công bố tương ứng."


def _hidden_without_order() -> Iterator[str]:
    rows = PublicRecord.objects.filter(shown_until__isnull=False, take_down=None)
    for type_name, key, version in rows.values_list("type", "key", "version"):
        yield f"Bản công bố {type_name} {key}, bản {version}, bị gỡ mà không có lệnh gỡ."


def _called_off_without_reason() -> Iterator[str]:
    called = Event.objects.filter(action="minhbach.call_off").values_list("type", "key", "before")
    kept = PublicRecord.written.exclude(called_off=None).values_list("type", "key", "digest", "version")
    said = set(called)
    for type_name, key, digest_, version in kept:
        if (type_name, key, digest_) not in said:
            yield f"Bản công bố {type_name} {key}, bản {version}, bị hủy mà không có sự kiện nào ghi lại."
