"""Keeps the ids of rows through an import: others point at them, so a row that stays the same keeps its own."""

from __future__ import annotations

from typing import Any

from content_models.declaration.body import canonical

EMPTY: tuple[Any, ...] = (None, "", [], {})


def bare(plain: Any) -> Any:
    """Return a plain value without row ids and empty parts: two texts that say the same are then equal."""
    if isinstance(plain, list):
        return [bare(one) for one in plain]
    if isinstance(plain, dict):
        parts = {name: bare(value) for name, value in plain.items() if name != "id"}
        return {name: value for name, value in parts.items() if value not in EMPTY}
    return plain


def keep_ids(new: list[dict[str, Any]], old: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the new rows with the ids of the old rows they continue.

    A row continues the old row that says the same; failing that the first one left with the same first part.
    """
    left = list(old)
    heirs: dict[int, dict[str, Any]] = {}
    for same in (_text, _name):
        for place, row in enumerate(new):
            found = next((o for o in left if same(o) == same(row)), None) if place not in heirs else None
            if found:
                left = [one for one in left if one is not found]
                heirs[place] = found
    return [_joined(row, heirs.get(place)) for place, row in enumerate(new)]


def _text(row: dict[str, Any]) -> str:
    return canonical(bare(row))


def _name(row: dict[str, Any]) -> str:
    """What names a row: its first part, as it was declared; inner rows never do."""
    parts = (bare(value) for name, value in row.items() if name != "id" and not isinstance(value, list))
    return canonical(next(parts, None) or None)


def _joined(row: dict[str, Any], old: dict[str, Any] | None) -> dict[str, Any]:
    if old is None:
        return row
    inner = {k: keep_ids(v, old.get(k) or []) for k, v in row.items() if isinstance(v, list)}
    return row | inner | {"id": old["id"]}
