"""What everyday words and abbreviations of a question mean in the words of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from search.language.phrases import Said, length_at, runs_of
from search.language.syllables import Syllable, syllables


@dataclass(frozen=True)
class Explained:
    """One explained phrase: its words, what it means, the share at which it counts, the key of a favoured record.

    `in_place`: the meaning stands for the phrase where it stands, as an abbreviation's does, next to its neighbours.
    """

    phrase: str
    meaning: str
    share: float
    in_place: bool = False
    key: str = ""


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[Syllable, ...]:
    return tuple(syllables(text))


@dataclass(frozen=True)
class Meaning:
    """What a phrase of the question adds to it."""

    words: tuple[Syllable, ...]
    share: float
    key: str = ""


class Meanings:
    """Explained phrases by their syllables; of two that explain the same phrase the later wins."""

    def __init__(self, explained: Iterable[Explained]) -> None:
        self._by_phrase = {tuple(part.exact for part in _parts(one.phrase)): one for one in explained}
        self._runs = runs_of([list(_parts(one.phrase)) for one in self._by_phrase.values()])
        self._longest = max(map(len, self._runs), default=0)

    def phrases(self) -> list[tuple[Syllable, ...]]:
        """Return the explained phrases and their meanings as syllables: the words they know are known."""
        return [_parts(text) for one in self._by_phrase.values() for text in (one.phrase, one.meaning)]

    def of(self, words: Sequence[Said]) -> list[Meaning]:
        """Return what the longest phrases of a question mean, from left to right."""
        found: list[Meaning] = []
        place = 0
        while place < len(words):
            size = length_at(self._runs, self._longest, words, place)
            if size:
                found.append(self._meaning(words, place, size))
            place += size or 1
        return found

    def _meaning(self, words: Sequence[Said], place: int, size: int) -> Meaning:
        one = self._explained(words[place : place + size])
        told = [Syllable(word.folded, word.exact) for word in words]
        before, after = (told[max(place - 1, 0) : place], told[place + size :][:1]) if one.in_place else ([], [])
        return Meaning((*before, *_parts(one.meaning), *after), one.share, one.key)

    def _explained(self, run: Sequence[Said]) -> Explained:
        as_said = tuple(word.exact for word in run)
        alike = (tuple(part.exact for part in phrase) for phrase in self._runs[tuple(word.folded for word in run)])
        return self._by_phrase.get(as_said) or self._by_phrase[next(alike)]
