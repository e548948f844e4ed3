"""The few marks of Markdown that the derived pages need."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence
from typing import Any


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Return a Markdown table; a bar inside a cell is escaped, a line break becomes a space."""
    lines = [[_cell(part) for part in row] for row in (heads, ["---"] * len(heads), *rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(part: Any) -> str:
    return " ".join(str(part).split()).replace("|", "\\|")


def code(text: Any) -> str:
    """Return a text as code, nothing for nothing."""
    return f"`{text}`" if text not in ("", None) else ""


def said(thing: Any) -> str:
    """Return what a class or function says of itself, in one line."""
    return " ".join((inspect.getdoc(thing) or "").split())
