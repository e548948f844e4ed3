"""What the index stores and a question asks for: syllables and pairs of neighbours, folded and exact.

Pairs carry most of the meaning of Vietnamese, whose words are mostly of two syllables: with them recall@10 rose
from .758 to .839 on real questions. An exact term begins with "=", so that one column holds both forms.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from search.language.syllables import Syllable

EXACT = "="


def folded_terms(parts: Sequence[Syllable]) -> list[str]:
    """Return the folded syllables and the folded pairs of neighbours, in order, with repeats."""
    return _with_pairs([part.folded for part in parts])


def exact_terms(parts: Sequence[Syllable]) -> list[str]:
    """Return the exact syllables and pairs of neighbours, each marked as exact."""
    return [EXACT + term for term in _with_pairs([part.exact for part in parts])]


def counted(parts: Sequence[Syllable], exact: bool) -> Counter[str]:
    """Return how often each term stands in a field; exact forms only where they are asked for."""
    return Counter(folded_terms(parts) + (exact_terms(parts) if exact else []))


def pair(first: str, second: str) -> str:
    """Return the term of two neighbouring syllables of the same form."""
    return f"{first} {second}"


def distinct(terms: Iterable[str], most: int) -> list[str]:
    """Return the first `most` different terms, in order."""
    return list(dict.fromkeys(terms))[:most]


def _with_pairs(forms: list[str]) -> list[str]:
    return forms + [pair(*two) for two in pairwise(forms)]
