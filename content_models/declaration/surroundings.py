"""What rules between records may ask of the world around a text; the actions answer it from the ledger."""

from __future__ import annotations

from typing import Any, Protocol

from content_models.declaration.record import Record


class Surroundings(Protocol):
    """Answers about other records, as things stand now."""

    def in_force(self, target: Record) -> bool:
        """Whether a version of the target is public and in force today."""
        ...

    def gone(self, codes: set[str]) -> set[str]:
        """The codes among these that no agency bears today."""
        ...

    def in_public(self, record: Record, name: str) -> Any:
        """The value of a field in the text that is public now, None before the first."""
        ...

    def unasked(self, record: Record) -> list[str]:
        """The units that the record must consult and that have not answered, each with the reason in words."""
        ...
