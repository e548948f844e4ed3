"""Writes what entries of the feed name; what an index cannot take is told apart from what it cannot take now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from django.db import InterfaceError, OperationalError, transaction

from content_models.declaration import registry
from content_models.ledger.event import Event
from content_models.ledger.public_record import PublicRecord
from search.engines.contract import Engine, Name
from search.engines.elasticsearch.connection import FAULTS
from search.index.versions import documents_of, indexable, rows_of
from search.projection.fields import is_listed

#: A record: type, key.
Record = tuple[str, str]
#: By these an engine or the database says that it cannot work now; nothing is wrong with what was written.
UNAVAILABLE = (*FAULTS, OperationalError, InterfaceError)
#: Versions written at once.
A_BATCH = 200


def take(engine: Engine, events: Sequence[Event], position: int) -> dict[Record, str]:
    """Index what the events name; return the records that the engine cannot take, each with why.

    All are written together. Only where that fails is each written alone, to find the one that is to blame.
    """
    listed = {model.type_name() for model in registry.types() if is_listed(model)}
    named = [event for event in events if event.type in listed and event.key]
    names: list[Name] = [(event.type, event.key, event.version) for event in named if event.version is not None]
    records = list(dict.fromkeys((event.type, event.key) for event in named))
    try:
        return written(engine, records, names, position)
    except UNAVAILABLE:
        raise
    except Exception:
        return one_by_one(engine, records, names, position)


@transaction.atomic
def written(engine: Engine, records: Sequence[Record], names: Iterable[Name], position: int) -> dict[Record, str]:
    """Write versions that are missing, and the clocks of all versions of the records; return what was refused.

    A version is written once however often it is named. The clocks of all versions of a named record are read
    again, because the next version's event is what tells that an earlier one was superseded. What was taken down
    goes for good.
    """
    put = engine.put(documents_of(engine.missing(list(dict.fromkeys(names)))), position)
    refreshed = engine.refresh(records, position)
    if hidden := taken_down(records):
        engine.remove(hidden)
    return {(name[0], name[1]): why for name, why in (put.refused | refreshed.refused).items()}


def taken_down(records: Sequence[Record]) -> list[Name]:
    """Return the versions of these records whose words must leave an index; one query."""
    types, keys = {record[0] for record in records}, {record[1] for record in records}
    rows = PublicRecord.objects.filter(shown_until__isnull=False, type__in=types, key__in=keys)
    return [name for name in rows.values_list("type", "key", "version") if name[:2] in set(records)]


def one_by_one(engine: Engine, records: Sequence[Record], names: Sequence[Name], position: int) -> dict[Record, str]:
    """Write each record by itself; return those that the engine cannot take. Fails by what an engine fails by."""
    refused: dict[Record, str] = {}
    for record in records:
        own = [name for name in names if name[:2] == record]
        try:
            refused |= written(engine, [record], own, position)
        except UNAVAILABLE:
            raise
        except Exception as fault:
            refused[record] = _why(fault)
    return refused


def _why(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}"


def put_named(engine: Engine, names: Sequence[Name], position: int) -> dict[Record, str]:
    """Write these versions over whatever is there; return the records that the engine cannot take.

    What was deleted behind our back is remembered by a node as newer than the feed, so places in it count for nothing.
    """
    refused: dict[Record, str] = {}
    for first in range(0, len(names), A_BATCH):
        refused |= put_rows(engine, partial(rows_of, names[first : first + A_BATCH]), position, surely=True)[1]
    return refused


def put_rows(
    engine: Engine, rows: Callable[[], Iterable[PublicRecord]], position: int, surely: bool = False
) -> tuple[int, dict[Record, str]]:
    """Write rows of the ledger; return how many versions are there now, and what the engine cannot take."""
    try:
        with transaction.atomic():
            told = engine.put(indexable(rows()), position, surely)
        return told.count, {(name[0], name[1]): why for name, why in told.refused.items()}
    except UNAVAILABLE:
        raise
    except Exception as fault:
        alone = list(rows())
        if len(alone) < 2:
            return 0, {(row.type, row.key): _why(fault) for row in alone}
    told_each = [put_rows(engine, partial(list, [row]), position, surely) for row in alone]
    return sum(count for count, _ in told_each), {key: why for _, each in told_each for key, why in each.items()}


def whole(record: Record) -> list[Name]:
    """Return every version of a record that is in the ledger."""
    versions = PublicRecord.objects.filter(type=record[0], key=record[1]).order_by("version")
    return [(*record, version) for version in versions.values_list("version", flat=True)]
