"""Folded search of staff lists: every syllable typed must begin a word of the record, with or without marks."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet

from content_models.declaration.few_matches import narrowed
from content_models.declaration.fold import words_of

#: More words than this find nothing that fewer would not.
MOST_WORDS = 20


def found(rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
    """Return the rows whose folded text has a word beginning with each syllable typed; all rows for no words.

    The expression is the one the declared index holds, so it is answered from the index. One query now.
    """
    words = words_of(typed)[:MOST_WORDS]
    if not words:
        return rows.none() if typed.strip() else rows
    query = SearchQuery(" & ".join(f"{word}:*" for word in words), config="simple", search_type="raw")
    return narrowed(rows.alias(folded_words=SearchVector("folded", config="simple")), Q(folded_words=query))
