"""A word of a shared category where the public contract holds the word itself, not a value."""

from __future__ import annotations

from typing import Any

from content_models.declaration.kinds import Line
from content_models.declaration.terms import term_named, terms_of


class Word(Line):
    """One line of text from the category `shared`; words that are no entry's stay as they came.

    A text that holds a former word of an entry is shown, and published next, with its word of today.
    """

    def __init__(self, *args: Any, shared: str = "", max_length: int = 500, **options: Any) -> None:
        self.shared = shared
        super().__init__(*args, max_length=max_length, **options)

    def plain(self, value: Any) -> str:
        entry = term_named(self.shared, value) if self.shared and value else None
        return entry.label if entry else value

    def sample_plain(self, number: int = 1) -> str:
        """Asks no table: documentation is written without one."""
        return self.sample(number)

    def offered(self, present: str = "") -> list[str]:
        """The words a form offers; empty while the category has none, and then anything may be written."""
        entries = terms_of(self.shared)
        own = self.plain(present)
        words = [term.label for term in entries if not term.retired or term.label == own]
        return [own, *words] if entries and own and own not in words else words

    def spellings(self, words: str) -> tuple[str, ...]:
        """Every word under which texts of this entry were published: what a filter must find."""
        entry = term_named(self.shared, words)
        return entry.names if entry else (words,)
