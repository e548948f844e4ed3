"""Published explanations of words, as the declarations that hold them say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from content_models.declaration import registry
from content_models.declaration.explains import Explains
from content_models.ledger.reading import listed
from search.language.meanings import Explained

#: No phrase people type is longer; a longer one would make every question slow.
LONGEST_PHRASE, MOST_SAID = 100, 50


def explained() -> list[Explained]:
    """Return what is in force today, one query for each type that explains; what ships with a type comes first."""
    records = ((fact, row.data()) for name, fact in _facts().items() for row in listed(name).only("body"))
    return [*_shipped(), *(one for fact, body in records for one in _of(fact, body))]


def _facts() -> dict[str, Explains]:
    return {model.type_name(): model.search_explains for model in registry.artefacts() if model.search_explains}


@cache
def _shipped() -> tuple[Explained, ...]:
    return tuple(one for fact in _facts().values() for body in fact.shipped() for one in _of(fact, body))


def _of(fact: Explains, body: dict[str, Any]) -> Iterator[Explained]:
    value = (body.get(fact.by) or {}).get("value", "")
    meant = body.get(fact.favours) or {}
    said = [words for name in fact.said for words in _lines(body.get(name))]
    for words in said[:MOST_SAID]:
        share = fact.shares.get(value, 0.0)
        yield Explained(words[:LONGEST_PHRASE], body[fact.meaning], share, value in fact.in_place, meant.get("key", ""))


def _lines(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    return [str(part) for row in value or [] for name, part in row.items() if name != "id" and part]
