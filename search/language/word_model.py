"""What the catalogue's own words say of a sentence: which syllables there are, with which marks, after which others.

Built from the counts of the index, so it follows the catalogue; nothing in it is written by hand.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import islice, pairwise, takewhile
from operator import itemgetter

from search.language.near import Neighbours
from search.language.syllables import Syllable, folded_of

#: Share of what a pair says of a syllable against what the syllable says by itself.
OF_PAIRS = 0.9
#: Chance of what was never seen.
UNSEEN = 1e-8
MOST_FORMS = 8


class WordModel:
    """Counts of exact syllables, of pairs of them, and of all folded syllables of the index."""

    def __init__(
        self,
        forms: Mapping[str, int],
        pairs: Mapping[tuple[str, str], int],
        folded: Mapping[str, int],
        titles: Mapping[tuple[str, str], int] | None = None,
    ):
        """`titles`: the pairs of titles alone, where others were counted in with them."""
        self._forms, self._pairs, self._folded = forms, pairs, folded
        self._titles = pairs if titles is None else titles
        self._total = max(sum(forms.values()), 1)
        self._by_folded: dict[str, list[str]] = {}
        for form in sorted(forms, key=lambda one: (-forms[one], one)):
            self._by_folded.setdefault(folded_of(form), []).append(form)
        self._sorted = sorted(self._by_folded)
        self._beside = {(folded_of(first), folded_of(second)) for first, second in pairs}
        self._near = Neighbours(dict.fromkeys([*folded, *self._by_folded]))

    def knows(self, folded: str) -> bool:
        """True for a syllable that stands anywhere in the index, or in an explained phrase."""
        return folded in self._folded or folded in self._by_folded

    def has(self, form: str) -> bool:
        """True for a syllable that stands so, with these marks, in some title."""
        return form in self._forms

    def spread(self, folded: str) -> int:
        """Return in how many fields of how many records a folded syllable stands, all together."""
        return self._folded.get(folded, 0)

    def forms(self, folded: str) -> list[str]:
        """Return the forms a folded syllable has in titles, the commonest first."""
        return self._by_folded.get(folded, [])[:MOST_FORMS]

    def share(self, folded: str) -> float:
        """Return the logarithm of a folded syllable's share of all in titles; minus infinity for one in none."""
        many = sum(self._forms[form] for form in self._by_folded.get(folded, ()))
        return math.log(many / self._total) if many else -math.inf

    def together(self, forms: Sequence[str]) -> int:
        """Return how many titles write these exact forms side by side, at most."""
        return min((self._titles.get(two, 0) for two in pairwise(forms)), default=0)

    def beside(self, first: str, second: str) -> bool:
        """True when some title writes these two folded syllables side by side."""
        return (first, second) in self._beside

    def near(self, folded: str) -> list[str]:
        """Return the known folded syllables one slip away."""
        return self._near.of(folded)

    def beginning(self, start: str, before: str | None, most: int) -> list[tuple[Syllable, float]]:
        """Return the likeliest forms after the one before whose folded syllable begins so, each with its chance."""
        place = bisect_left(self._sorted, start)
        found = takewhile(lambda one: one.startswith(start), islice(self._sorted, place, None))
        forms = (Syllable(folded, form) for folded in found for form in self.forms(folded))
        return nlargest(most, ((one, math.exp(self.chance(before, one.exact))) for one in forms), key=itemgetter(1))

    def chance(self, before: str | None, form: str) -> float:
        """Return the logarithm of how likely a form is after another one, None for the beginning."""
        own = self._forms.get(form, 0) / self._total
        together = self._pairs.get((before, form), 0) / self._forms.get(before, 1) if before else 0.0
        return math.log(OF_PAIRS * min(together, 1.0) + (1 - OF_PAIRS) * own + UNSEEN)
