"""The entries of a shared category, as they stand: kept once for all modules, asked by every kind that uses them.

The language names the table by string; publishing a category fills it. Until one is published a category has no
entries, and a kind falls back to what its declaration lists.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.core.cache import cache

#: For so many seconds a process may go on saying the word of before.
KEPT = 10
NOT_KEPT: object = object()


@dataclass(frozen=True)
class Term:
    """One entry: the value that is stored for ever, its word of today, every word it ever had."""

    value: str
    label: str
    retired: bool
    names: tuple[str, ...]


def terms_of(category: str) -> tuple[Term, ...]:
    """Return the entries of a category in their order, retired ones included. One query, kept a while."""
    kept = cache.get(_place(category), NOT_KEPT)
    return _read(category) if kept is NOT_KEPT else kept


def forget(category: str) -> None:
    """Let the next question read the table again."""
    cache.delete(_place(category))


def _read(category: str) -> tuple[Term, ...]:
    rows = apps.get_model("organisation", "SharedTerm").objects.filter(category=category).order_by("place", "pk")
    found = tuple(Term(row.value, row.label, row.retired, tuple(row.names)) for row in rows)
    cache.set(_place(category), found, KEPT)
    return found


def term_named(category: str, words: str) -> Term | None:
    """The entry that has, or ever had, these words for a label; None for words that are no entry's."""
    return next((term for term in terms_of(category) if words in term.names), None)


def _place(category: str) -> str:
    return f"terms:{category}"
