"""Folded search of staff lists: every syllable typed must stand in the record, with or without marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import F, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat

from cms.projection.first_rows import few_met, first_met
from cms.projection.found_rows import FoundRows
from content_models.declaration.few_matches import narrowed
from content_models.declaration.fold import words_of

#: More words than this find nothing that fewer would not.
MOST_WORDS = 20


def found(rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
    """Return the rows, in no order, in which the syllables typed are found; all rows for no words. One query or two.

    The last syllable may be unfinished. When whole ones find nothing, each may be.
    """
    words = words_of(typed)[:MOST_WORDS]
    if not words:
        return rows.none() if typed.strip() else rows
    met: Any = rows.none()
    for begun in _readings(words):
        met = narrowed(with_words(rows), _in_index(words, begun))
        if met.met:
            break
    return met


def found_in_order(rows: QuerySet[Any], condition: Q, typed: str) -> FoundRows:
    """Return what `found` would of a list in order of name, with a condition besides. Three queries at most now."""
    words = words_of(typed)[:MOST_WORDS]
    if not words:
        return FoundRows(rows, [], 0)
    rows = with_words(rows)
    surely = condition & _in_index(words, 0)
    met = first_met(rows, condition & _in_text(words, 1), condition & _in_index(words, 1), surely)
    if met.met or len(words) == 1:
        return met
    return few_met(rows, condition & _in_index(words, len(words)), [])


def with_typed(rows: QuerySet[Any], typed: str) -> tuple[QuerySet[Any], Q]:
    """Return the rows, and the condition on them that what was typed is, for those who look through them."""
    words = words_of(typed)[:MOST_WORDS]
    return with_words(rows), _in_text(words, 1) if words else Q()


def _readings(words: list[str]) -> Iterator[int]:
    """How many words at the end may be unfinished: the last one, then all."""
    yield 1
    if len(words) > 1:
        yield len(words)


def with_words(rows: QuerySet[Any]) -> QuerySet[Any]:
    """With the expression that the declared index holds, and with the words between spaces."""
    spaced = Concat(Value(" "), F("folded"), Value(" "), output_field=TextField())
    return rows.alias(folded_words=SearchVector("folded", config="simple"), folded_text=spaced)


def _in_index(words: list[str], begun: int) -> Q:
    finished = len(words) - begun
    whole = [*words[:finished], *(f"{word}:*" for word in words[finished:])]
    return Q(folded_words=SearchQuery(" & ".join(whole), config="simple", search_type="raw"))


def _in_text(words: list[str], begun: int) -> Q:
    """The same without an index: reading a row's words is quicker than dividing them anew."""
    told = Q()
    for place, word in enumerate(words, begun - len(words)):
        told &= Q(folded_text__contains=f" {word}" if place >= 0 else f" {word} ")
    return told
