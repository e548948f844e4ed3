"""The two forms of a dump: JSON Lines with every version, and a table of what was in force on the day."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable, Iterator
from typing import Any

from api.answers import as_json
from api.dumps.told import Told
from content_models.declaration.inert import inert
from content_models.declaration.kind import Kind
from content_models.declaration.kinds import RichText
from content_models.ledger.comparing.words import paragraphs

#: The columns of a type by name, each with what tells its value.
Columns = dict[str, Callable[[Any], Any]]
HEAD = ("key", "version", "title", "agency_code", "agency_name", "in_force_from", "digest")
#: Excel takes a file for UTF-8 only when it begins with this mark.
MARK = "\ufeff"


def line_of(told: Told) -> str:
    """Return one line of JSON: what stands beside a version, and the version as it was stored."""
    row = told.row
    beside = {
        "position": told.position,
        "key": row.key,
        "version": row.version,
        "digest": row.digest,
        "in_force_from": row.in_force_from,
        "withdrawn": row.withdrawn,
    }
    return f'{as_json(beside)[:-1]},"record":{told.text or "null"}}}\n'


def in_force(versions: Iterator[Told], day: datetime.date) -> Iterator[Told]:
    """Yield of each key the version in force on a day; nothing for a key that is withdrawn or not on show."""
    best: Told | None = None
    for told in versions:
        if best and best.row.key != told.row.key:
            yield from _if_open(best)
            best = None
        if told.row.in_force_from is None or told.row.in_force_from <= day:
            best = told
    if best:
        yield from _if_open(best)


def _if_open(told: Told) -> list[Told]:
    return [told] if told.text is not None and not told.row.withdrawn else []


class Table:
    """A type's table: one column a public field, its words where the value is more than a number or a day."""

    def __init__(self, columns: Columns) -> None:
        self.columns = {name: told for name, told in columns.items() if name not in HEAD}

    def headings(self) -> str:
        """Return the first line."""
        return MARK + _row([*HEAD, *self.columns])

    def row_of(self, told: Told) -> str:
        """Return the line of a version."""
        row, body = told.row, told.row.data()
        agency = body.get("agency") or {}
        day = row.in_force_from or ""
        head = [row.key, row.version, row.title, agency.get("code"), agency.get("name"), day, row.digest]
        return _row([*head, *(told(body.get(name)) for name, told in self.columns.items())])


def cell_of(kind: Kind, plain: Any) -> Any:
    """Return a value as a table tells it: numbers, days and codes as they are, all else in words."""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, int | float) or (isinstance(plain, str) and not isinstance(kind, RichText)):
        return plain
    return "\n".join(paragraphs(kind, plain))


def _row(cells: list[Any]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([inert(cell) for cell in cells])
    return line.getvalue()
