"""What a text takes from shared categories: a retired entry may stay where it stands, and be taken nowhere anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.record import Record
from content_models.declaration.rows import Rows
from content_models.declaration.terms import terms_of
from content_models.declaration.word import Word


def retired_entries(record: Record) -> set[tuple[str, str]]:
    """Return the fields of a text that hold a retired entry, each with that entry's word of today."""
    kinds = [kind for kind in record.kinds() if _may_retire(kind)]
    return {(kind.name, words) for kind in kinds for words in _of(kind, kind.plain(getattr(record, kind.name)))}


def _may_retire(kind: Kind) -> bool:
    """Whether a kind, or a part of its rows, takes from a category of which an entry is retired."""
    if isinstance(kind, Rows):
        return any(_may_retire(part) for part in kinds_of(kind.of).values())
    return isinstance(kind, Choice | Word) and bool(kind.shared) and bool(_over(kind))


def _over(kind: Choice | Word) -> set[str]:
    return {term.label for term in terms_of(kind.shared) if term.retired}


def _of(kind: Kind, plain: Any) -> Iterator[str]:
    if isinstance(kind, Rows):
        parts = {name: part for name, part in kinds_of(kind.of).items() if _may_retire(part)}
        yield from (words for row in plain for name, part in parts.items() for words in _of(part, row.get(name)))
    elif isinstance(kind, Choice | Word) and kind.text(plain) in _over(kind):
        yield kind.text(plain)
