"""Which terms a question asks for, and how much each counts."""

from __future__ import annotations

from collections.abc import Sequence

from search.engines.contract import Inquiry
from search.language.syllables import Syllable
from search.language.terms import distinct, exact_terms, folded_terms

#: Different terms one question may ask for, of each form.
MOST_TERMS = 64


def shares_of(inquiry: Inquiry) -> dict[str, float]:
    """Return the terms of the words, each counting 1, and of their meanings, which count by their share on top."""
    shares = dict.fromkeys(_terms(inquiry.words), 1.0)
    for meaning in inquiry.meanings:
        for term in _terms(meaning.words):
            shares[term] = shares.get(term, 0.0) + meaning.share
    return shares


def _terms(words: Sequence[Syllable]) -> list[str]:
    return [*distinct(folded_terms(words), MOST_TERMS), *distinct(exact_terms(words), MOST_TERMS)]
