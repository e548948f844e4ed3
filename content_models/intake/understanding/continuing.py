"""What a file leaves unsaid of a record that stands stays as it is: empty cells, columns that are not in the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.declaration.rows import Rows
from content_models.intake.row_ids import bare, keep_ids


def continued(
    model: type[Artefact], plain: Mapping[str, Any], old: Mapping[str, Any], paths: Iterable[str], note: str
) -> dict[str, Any]:
    """Return the text as it would stand: rows take what no column of `paths` says from the row they continue.

    Lines for the note are added to it, once.
    """
    said = set(paths)
    found = dict(plain)
    for kind in model.kinds():
        if isinstance(kind, Rows) and kind.name in found:
            rows = keep_ids(found[kind.name], old.get(kind.name) or [])
            found[kind.name] = _with_unsaid(kind.name, rows, old.get(kind.name) or [], said)
    if note in found and note not in said:
        found[note] = _added(old.get(note) or "", found[note])
    return found


def differences(new: Mapping[str, Any], old: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields that would change; ids of rows and empty parts do not count."""
    return [name for name in new if bare(new[name]) != bare(old.get(name))]


def _with_unsaid(
    path: str, rows: list[dict[str, Any]], old: list[dict[str, Any]], said: set[str]
) -> list[dict[str, Any]]:
    before = {row["id"]: row for row in old if row.get("id")}
    return [_row(path, row, before.get(row.get("id", "")), said) for row in rows]


def _row(path: str, row: dict[str, Any], old: dict[str, Any] | None, said: set[str]) -> dict[str, Any]:
    if not old:
        return row
    unsaid = {name for name in old if name != "id" and not _says(said, path, name)}
    whole = row | {name: old[name] for name in unsaid if not row.get(name)}
    for name, value in row.items():
        if isinstance(value, list) and name not in unsaid:
            whole[name] = _with_unsaid(f"{path}.{name}", value, old.get(name) or [], said)
    return whole


def _says(said: set[str], path: str, name: str) -> bool:
    """Whether some column is a part of this field, or of rows inside it, whatever value its heading names."""
    wanted = f"{path}.{name}"
    return any(one == wanted or one.startswith(f"{wanted}.") for one in (_plain(path_) for path_ in said))


def _plain(path: str) -> str:
    head, bracket, rest = path.partition("[")
    return head + rest.partition("]")[2] if bracket else path


def _added(old: str, new: str) -> str:
    have = old.split("\n")
    return "\n".join(filter(None, [old, *(line for line in new.split("\n") if line not in have)]))
