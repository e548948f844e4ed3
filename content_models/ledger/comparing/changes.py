"""Which fields of a record changed between two texts, and how: only those are put before the approver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from content_models.declaration.kind import Kind
from content_models.declaration.rows import Rows
from content_models.ledger.comparing.row_changes import RowChange, changed_rows, reordered, row_changes
from content_models.ledger.comparing.word_changes import Pair, pair_of
from content_models.ledger.comparing.words import paragraphs, present

REORDERED, RESTYLED = "Thứ tự các dòng thay đổi.", "Chỉ đổi cách trình bày, không đổi chữ nào."


@dataclass(frozen=True)
class Change:
    """One changed field. Rows have `rows`; anything else has `pair`. `notes` say what words cannot show."""

    name: str
    label: str
    pair: Pair | None = None
    rows: list[RowChange] = field(default_factory=list)
    same_rows: int = 0
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Comparison:
    """Two texts with their names: the fields that changed, and the labels of those that did not."""

    old_label: str
    new_label: str
    changes: list[Change]
    same: list[str]

    @classmethod
    def of(
        cls, kinds: Sequence[Kind], old: Mapping[str, Any], new: Mapping[str, Any], old_label: str, new_label: str
    ) -> Comparison:
        """Compare JSON-ready values of the same fields."""
        return cls(old_label, new_label, *changes_of(kinds, old, new))


def changes_of(kinds: Sequence[Kind], old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[list[Change], list[str]]:
    """Return the changed fields, and the labels of those that stayed the same."""
    differ = [kind for kind in kinds if _differ(old.get(kind.name), new.get(kind.name))]
    same = [kind.label for kind in kinds if kind not in differ]
    return [_change(kind, old.get(kind.name), new.get(kind.name)) for kind in differ], same


def _differ(old: Any, new: Any) -> bool:
    return present(old) != present(new)


def _change(kind: Kind, old: Any, new: Any) -> Change:
    if isinstance(kind, Rows):
        old, new = old or [], new or []
        rows = row_changes(kind, old, new)
        notes = [REORDERED] if reordered(old, new) else []
        return Change(kind.name, kind.label, rows=rows, same_rows=len(new) - changed_rows(rows), notes=notes)
    pair = pair_of(paragraphs(kind, old), paragraphs(kind, new))
    return Change(kind.name, kind.label, pair, notes=list(_notes(pair)))


def _notes(pair: Pair) -> Iterator[str]:
    if not pair.old and not pair.new:
        yield RESTYLED
    elif pair.same:
        yield f"{pair.same} đoạn khác không đổi."
