"""The question with its slips put right, to be shown: who meant what was typed can say so."""

from __future__ import annotations

from collections.abc import Sequence

from search.language.reading import Word
from search.language.syllables import located, normal
from search.language.writing import written


def repaired(typed: str, text: str, words: Sequence[Word]) -> str:
    """Return the text with each repaired word as it was read; empty when all stands as it was typed.

    `text`: what was typed, joined words parted; `words`: those of the text.
    """
    if text == normal(typed) and not any(word.repaired for word in words):
        return ""
    told, place = "", 0
    for (start, end, _), word in zip(located(text), words, strict=False):
        told += text[place:start] + (written(word.exact) if word.repaired else text[start:end])
        place = end
    return told + text[place:]
