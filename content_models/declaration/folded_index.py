"""The index by which staff lists search: folded words, without any extension of the database."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector


class FoldedIndex(GinIndex):
    """A GIN index over the words of `folded`, one for each declared type.

    Django caps index names at 30 characters for Oracle's sake; the law's names are longer, and PostgreSQL
    takes 63. A migration holds the stock index.
    """

    max_name_length = 63

    def __init__(self, *expressions: Any, **options: Any) -> None:
        words = () if expressions else (SearchVector("folded", config="simple"),)
        super().__init__(*expressions, *words, **{"name": "%(class)s_folded"} | options)

    def deconstruct(self) -> Any:
        _, args, kwargs = super().deconstruct()
        return "django.contrib.postgres.indexes.GinIndex", args, kwargs

    def __eq__(self, other: object) -> bool:
        """Equal to the stock index that a migration holds."""
        return isinstance(other, GinIndex) and self.deconstruct() == other.deconstruct()

    __hash__ = GinIndex.__hash__
