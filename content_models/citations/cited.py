"""Reads what a text cites off its declaration: every `Symbol` that stands in it, rows within rows included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from content_models.declaration.fold import fold
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.record import Record
from content_models.declaration.rows import Rows
from content_models.declaration.symbols import Symbol, symbol_in, symbol_key

#: So much of the words beside a symbol is kept.
MOST_WORDS = 1000


@dataclass(frozen=True)
class Cited:
    """One symbol in a text: in which field and row, with the words beside it."""

    field: str
    row_id: str
    symbol: str
    words: str

    @property
    def key(self) -> str:
        """The symbol in its one spelling; where the symbol is empty, the one that stands in the words."""
        return symbol_key(self.symbol) or symbol_in(self.words)


def cites(model: type[Record]) -> bool:
    """Whether records of a type can cite anything."""
    return any(_holds(kind) for kind in model.kinds())


def cited_in(record: Record) -> list[Cited]:
    """Return the symbols a text cites, those only that have a number."""
    kinds = [kind for kind in record.kinds() if _holds(kind)]
    found = [one for kind in kinds for one in _of(kind, kind.name, "", kind.plain(getattr(record, kind.name)), "")]
    return [one for one in found if one.key]


def _holds(kind: Kind) -> bool:
    if isinstance(kind, Rows):
        return any(_holds(part) for part in kinds_of(kind.of).values())
    return isinstance(kind, Symbol) and kind.cites


def _of(kind: Kind, field: str, row_id: str, plain: Any, words: str) -> Iterator[Cited]:
    if isinstance(kind, Symbol):
        yield Cited(field, row_id, plain or "", fold(words)[:MOST_WORDS])
        return
    parts = {name: part for name, part in kinds_of(kind.of).items() if _holds(part)} if isinstance(kind, Rows) else {}
    for row in plain or []:
        beside = " ".join(value for value in row.values() if isinstance(value, str))
        for name, part in parts.items():
            yield from _of(part, field, row["id"], row.get(name), beside)
