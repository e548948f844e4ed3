"""Phrases whose words a question holds near each other, in another order or with other words between."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.language.phrases import Said

Exact = tuple[str, ...]
#: Syllables a phrase needs to be known by, and other words that may stand between them.
SHORTEST, BETWEEN = 3, 3


@dataclass(frozen=True)
class Found:
    """A phrase and the places of its words in the question."""

    phrase: Exact
    places: frozenset[int]

    @property
    def order(self) -> tuple[int, int]:
        """Longer ones first, then those whose words stand closer."""
        return -len(self.phrase), max(self.places) - min(self.places)


class Scattered:
    """Phrases by the one of their syllables that fewest of them have: a question touches few of them."""

    def __init__(self, phrases: Iterable[Exact]) -> None:
        told = [phrase for phrase in phrases if len(set(phrase)) == len(phrase) >= SHORTEST]
        shared = Counter(part for phrase in told for part in phrase)
        self._by_rarest: dict[str, list[Exact]] = defaultdict(list)
        for phrase in told:
            self._by_rarest[min(phrase, key=lambda part: shared[part])].append(phrase)

    def among(self, words: Sequence[Said]) -> list[Found]:
        """Return the phrases that a question holds so, the tellingest first."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            places[word.exact].append(place)
        held = [phrase for word in places for phrase in self._by_rarest.get(word, ()) if places.keys() >= set(phrase)]
        near = (Found(phrase, _nearest(phrase, places)) for phrase in held)
        kept = [one for one in near if max(one.places) - min(one.places) < len(one.phrase) + BETWEEN]
        return sorted(kept, key=lambda one: one.order)


def _nearest(phrase: Exact, places: dict[str, list[int]]) -> frozenset[int]:
    """The places of the words that stand nearest to the first of them."""
    first = places[phrase[0]][0]
    return frozenset(min(places[part], key=lambda place: abs(place - first)) for part in phrase)
