"""A list on its way out: its columns and rows exactly as they are shown, whatever file they go into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from django.db.models import QuerySet

from cms.projection.found_rows import FoundRows, in_this_order
from cms.projection.words_column import WordsColumn

#: Rows fetched at a time: memory stays flat.
CHUNK = 500


@dataclass(frozen=True)
class TakenOut:
    """`rows` can be read once; `asked` are the filters in words."""

    title: str
    headings: list[str]
    rows: Iterator[list[Any]]
    count: int
    asked: Sequence[str] = ()
    by: str = ""


def rows_of(found: QuerySet[Any] | FoundRows, most: int) -> tuple[Iterator[Any], int]:
    """Return the records of a list in its order, and how many there are: `most` + 1 stands for more."""
    if not isinstance(found, FoundRows):
        return found[:most].iterator(chunk_size=CHUNK), found.order_by()[: most + 1].count()
    if found.rest is not None and found.more:
        return found.rest[:most].iterator(chunk_size=CHUNK), found.rest.order_by()[: most + 1].count()
    return chain.from_iterable(_chunks(found, most)), found.met


def _chunks(found: FoundRows, most: int) -> Iterator[list[Any]]:
    ids = iter(found.first[:most])
    while chunk := list(islice(ids, CHUNK)):
        yield in_this_order(found.rows, chunk)


def cells_of(name_of: Callable[[Any], str], columns: Sequence[WordsColumn]) -> Callable[[Any], list[Any]]:
    """Return what gives a record's cells: its name, then each column."""
    return lambda record: [name_of(record), *(column.cell(record) for column in columns)]
