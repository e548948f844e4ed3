"""Collects what a row says and we do not understand, so that nothing is guessed and nothing is lost."""

from __future__ import annotations

from typing import Any

from content_models.intake.problem import Kept


class Keeping:
    """One row's list of what was kept as text, and the note that holds what has no field of its own."""

    def __init__(self) -> None:
        self.kept: list[Kept] = []
        self.lines: list[str] = []

    def remark(self, field: str, message: str) -> None:
        """Say that a field was kept as text where it stands."""
        self.kept.append(Kept(field, message))

    def note(self, field: str, value: Any, why: str) -> None:
        """Keep a value in the internal note."""
        self.lines.append(f"{field}: {value}")
        self.kept.append(Kept(field, f"{why}, giữ trong ghi chú nội bộ"))

    def word(self, field: str, value: str | None, known: dict[str, str]) -> str:
        """Return our value for a word of the source; a word that is not known goes to the note."""
        if value and value not in known:
            self.note(field, value, "chưa có trong danh mục")
        return known.get(value or "", "")

    def number(self, field: str, value: Any) -> int | None:
        """Return a whole number that is not negative; anything else goes to the note."""
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
            return value
        self.note(field, value, "không phải số nguyên")
        return None

    def text(self, field: str, value: Any) -> str:
        """Return a text; another type of value is written out."""
        if value is None or isinstance(value, str):
            return value or ""
        self.remark(field, "không phải chữ, đã ghi lại thành chữ")
        return str(value)
