"""Collects what is said about one row while it is read: what stops it, what is remarked, what the note must keep."""

from __future__ import annotations

STOP, NOTE, TOLD = "stop", "note", "told"


class Findings:
    """`problems` are [column or None, level, words]; `kept` are lines for the internal note."""

    def __init__(self) -> None:
        self.problems: list[list[object]] = []
        self.kept: list[str] = []

    def stop(self, column: int | None, words: str) -> None:
        """Note what must be mended before the row can go in."""
        self.problems.append([column, STOP, words])

    def remark(self, column: int | None, words: str) -> None:
        """Note what a person should know; the row can go in."""
        self.problems.append([column, NOTE, words])

    def tell(self, column: int | None, words: str) -> None:
        """Note how the words were read, where nothing is doubtful."""
        self.problems.append([column, TOLD, words])

    def keep(self, column: int, heading: str, text: str, why: str) -> None:
        """Keep words that were not understood in the internal note, and say so."""
        self.kept.append(f"{heading}: {text}")
        self.remark(column, f"{why}; giữ nguyên chữ trong ghi chú nội bộ")

    @property
    def stopped(self) -> bool:
        """Whether anything stops the row."""
        return any(level == STOP for _, level, _ in self.problems)
