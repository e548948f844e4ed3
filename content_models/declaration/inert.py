"""Cells that no spreadsheet runs."""

from __future__ import annotations

from typing import Any

#: What a spreadsheet reads as the start of a formula, its East Asian width included.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def inert(value: Any) -> str:
    """Return a cell's words, made text where a spreadsheet would compute."""
    words = str(value if value is not None else "")
    return f"'{words}" if words.startswith(FORMULA) else words
