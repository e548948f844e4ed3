"""Rows compared row by row by their stable ids, so that a moved or edited row is never read as another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from content_models.declaration.kind import kinds_of
from content_models.declaration.rows import Rows
from content_models.ledger.comparing.word_changes import Pair, pair_of
from content_models.ledger.comparing.words import line, paragraphs, present

ADDED, REMOVED, EDITED = "Thêm dòng", "Bỏ dòng", "Sửa dòng"
NAME_LENGTH = 80


@dataclass(frozen=True)
class RowChange:
    """What happened to one row: `cells` are its changed values, each with its label."""

    what: str
    name: str
    cells: list[tuple[str, Pair]]

    @property
    def is_edit(self) -> bool:
        """Whether there are two sides to compare."""
        return self.what == EDITED


def row_changes(kind: Rows, old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]]) -> list[RowChange]:
    """Return added, edited and removed rows in the order of the new text, removed ones last."""
    before, after = {row["id"]: row for row in old}, {row["id"] for row in new}
    found = [_row(kind, before.get(row["id"]), row) for row in new if before.get(row["id"]) != row]
    return found + [_row(kind, row, None) for row in old if row["id"] not in after]


def changed_rows(changes: Sequence[RowChange]) -> int:
    """How many rows of the new text are among the changes."""
    return sum(change.what != REMOVED for change in changes)


def reordered(old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]]) -> bool:
    """Whether rows that stayed come in another order."""
    before, after = [row["id"] for row in old], [row["id"] for row in new]
    return [one for one in before if one in after] != [one for one in after if one in before]


def _row(kind: Rows, old: dict[str, Any] | None, new: dict[str, Any] | None) -> RowChange:
    what = EDITED if old and new else ADDED if new else REMOVED
    cells = [
        (inner.label, pair_of(paragraphs(inner, (old or {}).get(name)), paragraphs(inner, (new or {}).get(name))))
        for name, inner in kinds_of(kind.of).items()
        if present((old or {}).get(name)) != present((new or {}).get(name))
    ]
    return RowChange(what, _name(kind, new or old or {}), cells)


def _name(kind: Rows, row: dict[str, Any]) -> str:
    words = next(filter(None, (line(inner, row.get(name)) for name, inner in kinds_of(kind.of).items())), "")
    return words if len(words) <= NAME_LENGTH else f"{words[:NAME_LENGTH].rsplit(' ', 1)[0]}…"
