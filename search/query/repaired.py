"""The question with its slips put right, to be shown: who meant what was typed can say so."""

from __future__ import annotations

from collections.abc import Sequence

from search.language.reading import Word
from search.language.syllables import located, normal
from search.language.writing import written


def repaired(text: str, words: Sequence[Word]) -> str:
    """Return the text with each repaired word as it was read; empty when no word was."""
    if not any(word.repaired for word in words):
        return ""
    typed, told, place = normal(text), "", 0
    for (start, end, _), word in zip(located(typed), words, strict=False):
        told += typed[place:start] + (written(word.exact) if word.repaired else typed[start:end])
        place = end
    return told + typed[place:]
