"""A small number that stands for what the ledger says of a version: text, clocks and name.

Each index keeps it beside the version, so that table and index are compared by sums, and only what differs is looked
at one by one. Said twice, in SQL for the table and in Python for what is sent; a test compares the two.
"""

from __future__ import annotations

import datetime
import hashlib

from content_models.ledger.public_record import WITHHELD, PublicRecord

_CLOCKS = ("shown_from", "in_force_from", "superseded_on", "superseded_known", "shown_until")
_DAYS = ("in_force_from", "superseded_on")
#: Marks have 24 bits: the sums of 10^8 of them stay below what a double holds exactly.
DIGITS = 6
#: Versions of a type are compared in so many heaps, by key.
HEAPS = 256


def mark_of(record: PublicRecord) -> int:
    """Return the mark of a ledger row."""
    told = [record.type, record.key, str(record.version), record.digest]
    told += [_plain(getattr(record, name)) for name in _CLOCKS]
    return int(_md5("|".join(told))[:DIGITS], 16)


def heap_of(key: str) -> int:
    """Return the heap in which the versions of a key are compared, from 0."""
    return int(_md5(key)[:2], 16)


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def _plain(value: datetime.date | None) -> str:
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return value.isoformat() if value else ""


def _clock(name: str) -> str:
    form = "'YYYY-MM-DD'" if name in _DAYS else "'YYYY-MM-DD\"T\"HH24:MI:SS.US'"
    value = f"r.{name}" if name in _DAYS else f"r.{name} AT TIME ZONE 'UTC'"
    return f"coalesce(to_char({value}, {form}), '')"


_TOLD = ", ".join(["r.type", "r.key", "r.version::text", "r.digest", *map(_clock, _CLOCKS)])
#: The mark, the heap, and which rows an index holds, of a row `r` of the ledger; the last asks for nothing later.
MARK = f"('x' || substr(md5(concat_ws('|', {_TOLD})), 1, {DIGITS}))::bit({4 * DIGITS})::int"
HEAP = "('x' || substr(md5(r.key), 1, 2))::bit(8)::int"
_TOLD_OF = f"r.called_off IS NULL AND r.shown_until IS NULL AND NOT (r.withdrawn AND r.reason = '{WITHHELD}')"
HELD = f"r.shown_from <= statement_timestamp() AND {_TOLD_OF}"
