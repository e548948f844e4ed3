"""What changed between two published versions, field by field, computed from the two stored bodies."""

from dataclasses import dataclass
from typing import Any

from content_models.declaration.kinds import Integer
from content_models.declaration.record import Record
from themes.projection.record import public_kinds
from themes.projection.shown import Shown

ONE_SENTENCE = 240  # letters


@dataclass(frozen=True)
class Change:
    """One changed field: its label and what left and what came, as lines; unchanged rows are not repeated."""

    label: str
    anchor: str
    removed: list[str]
    added: list[str]

    @property
    def is_short(self) -> bool:
        """Whether the change can be read in one sentence."""
        every = [*self.removed, *self.added]
        return len(self.removed) < 2 and len(self.added) < 2 and sum(map(len, every)) <= ONE_SENTENCE


def changes(model: type[Record], before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """Return the changed public fields in declared order; two equal bodies give an empty list."""
    found = []
    for name, kind in public_kinds(model).items():
        old, new = Shown(name, kind, before.get(name)), Shown(name, kind, after.get(name))
        removed, added = _apart(_lines(old), _lines(new))
        if removed or added:
            found.append(Change(new.label, new.anchor, removed, added))
    return found


def _lines(shown: Shown) -> list[str]:
    """The value as lines; rows give one line each, rows inside rows theirs after it. An id is not text."""
    if not shown.heads:
        return [line.strip() for line in shown.words.splitlines() if line.strip()]
    lines = []
    for row in shown.rows:
        lines.append(", ".join(filter(None, (_part(cell) for cell in row if not cell.heads))))
        lines += [line for cell in row if cell.heads for line in _lines(cell)]
    return [line for line in lines if line]


def _part(cell: Shown) -> str:
    """A cell inside a line: a bare number says what it counts, and nought says nothing."""
    if isinstance(cell.kind, Integer):
        return f"{cell.words} {cell.label.lower()}" if cell.value else ""
    return " ".join(cell.words.split())


def _apart(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    return [line for line in old if line not in new], [line for line in new if line not in old]
