"""Which reading of each word is meant, and which terms that gives.

A word as typed wins where the index knows it; a run of Telex keys the index does not know gives way to the
syllable those keys write.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from search.language.syllables import Syllable
from search.language.terms import EXACT, distinct, exact_terms, folded_terms, pair

#: Different terms one question may ask for, of each form.
MOST_TERMS = 64

Words = Sequence[tuple[Syllable, ...]]


def possible_terms(words: Words) -> list[str]:
    """Return every term that some reading of the words gives."""
    single = [form for word in words for part in word for form in _forms(part)]
    pairs = [
        pair(*two)
        for first, second in pairwise(words)
        for one in first
        for other in second
        for two in zip(_forms(one), _forms(other), strict=True)
    ]
    return list(dict.fromkeys(single + [text.replace(f" {EXACT}", " ") for text in pairs]))


def meant_terms(words: Words, known: Collection[str]) -> set[str]:
    """Return the terms of the readings that are meant, given the terms the index knows."""
    parts = meant(words, known)
    return {*distinct(folded_terms(parts), MOST_TERMS), *distinct(exact_terms(parts), MOST_TERMS)}


def meant(words: Words, known: Collection[str]) -> list[Syllable]:
    """Return the reading meant of each word, given the folded syllables the index knows."""
    return [next((part for part in word if part.folded in known), word[0]) for word in words]


def _forms(part: Syllable) -> tuple[str, str]:
    return part.folded, EXACT + part.exact
