"""Whether plain values fit their kinds, rows included: what fits here can also be saved again by an editor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.kinds import TEXT_LIMIT, Text
from content_models.declaration.limits import Limit
from content_models.declaration.rows import Rows
from content_models.intake.plain_text import written_kinds


def misfits(model: type[Artefact], plain: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the place and the fault of each value that its field does not take."""
    for kind in written_kinds(model):
        if kind.name in plain:
            yield from _of_kind(kind, kind.name, plain[kind.name])


def _of_kind(kind: Kind, place: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(kind, Rows):
        if len(value) > kind.limit:
            yield place, f"{len(value)} dòng, nhiều nhất {kind.limit}"
        for number, row in enumerate(value, 1):
            for name, part in kinds_of(kind.of).items():
                yield from _of_kind(part, f"{place}[{number}].{name}", row.get(name))
    elif kind.required and not kind.blank and not kind.has_default() and kind.is_empty(value):
        yield place, "chưa có giá trị"
    elif len(words := _words(kind, value)) > (most := _most(kind)):
        yield place, f"dài {len(words)} ký tự, nhiều nhất {most}"


def _words(kind: Kind, value: Any) -> str:
    if isinstance(kind, Limit):
        return (value or {}).get("text", "")
    return value if isinstance(value, str) else ""


def _most(kind: Kind) -> int:
    if isinstance(kind, Limit | Text):
        return TEXT_LIMIT
    return kind.max_length or TEXT_LIMIT
