"""One value as a page shows it: its label, its template and its words."""

from dataclasses import dataclass
from typing import Any

from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.rows import Rows
from themes.projection.kinds import look_of, words_of


@dataclass(frozen=True)
class Shown:
    """A kind with one value out of a body."""

    name: str
    kind: Kind
    value: Any

    @property
    def label(self) -> str:
        """The words of the law for this field."""
        return self.kind.label

    @property
    def anchor(self) -> str:
        """The part of the address after `#`."""
        return self.name.replace("_", "-")

    @property
    def template(self) -> str:
        """The template that shows the value."""
        return f"themes/kinds/{look_of(self.kind).template}.html"

    @property
    def is_long(self) -> bool:
        """Whether it needs a section of its own."""
        return look_of(self.kind).long

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show; `False` is an answer."""
        return self.value in (None, "", [], {})

    @property
    def words(self) -> str:
        """The value as one line."""
        return words_of(self.kind, self.value)

    @property
    def heads(self) -> list[str]:
        """Labels of the columns that hold something in at least one row."""
        return [kind.label for _, kind in self._columns()]

    @property
    def rows(self) -> list[list["Shown"]]:
        """The rows of a repeating value, each a list of values under `heads`."""
        columns = self._columns()
        return [[Shown(name, kind, row.get(name)) for name, kind in columns] for row in self.value or []]

    def _columns(self) -> list[tuple[str, Kind]]:
        if not isinstance(self.kind, Rows):
            return []
        every = kinds_of(self.kind.of).items()
        rows = self.value or []
        return [(n, k) for n, k in every if any(not Shown(n, k, row.get(n)).is_empty for row in rows)]
