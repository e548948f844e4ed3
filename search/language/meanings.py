"""What everyday words and abbreviations of a question mean in the words of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from search.language.phrases import Said, length_at, runs_of
from search.language.scattered import Scattered
from search.language.syllables import Syllable, syllables

Exact = tuple[str, ...]


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


#: How much an abbreviation counts beside the words it stands for, which are asked for already.
SHORTENED = 0.5
#: How much a phrase counts whose words stand in another order or with others between, and how many such are taken.
LOOSE, MOST_LOOSE = 0.6, 2
#: Titles that use an explained phrase themselves, from which on it has two senses, and what the explained one counts.
USUAL, TWOFOLD = 5, 0.3


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[Syllable, ...]:
    return tuple(syllables(text))


@dataclass(frozen=True)
class Meaning:
    """What a phrase of the question adds to it."""

    words: tuple[Syllable, ...]
    share: float
    key: str = ""


def _exact(words: Sequence[Said] | Sequence[Syllable]) -> Exact:
    return tuple(word.exact for word in words)


def _unusual(_: Exact) -> int:
    return 0


class Meanings:
    """Explained phrases by their syllables; of two that explain the same phrase the later wins."""

    def __init__(self, explained: Iterable[Explained]) -> None:
        self._by_phrase = {_exact(_parts(one.phrase)): one for one in explained}
        self._runs = runs_of([list(_parts(one.phrase)) for one in self._by_phrase.values()])
        self._longest = max(map(len, self._runs), default=0)
        self._scattered = Scattered(exact for exact, one in self._by_phrase.items() if not one.in_place)
        short = [one for one in self._by_phrase.values() if one.in_place and len(_parts(one.phrase)) == 1]
        self._shortened = {_exact(_parts(one.meaning)): one for one in short}
        self._sizes = sorted({len(run) for run in self._shortened if len(run) > 1}, reverse=True)

    def phrases(self) -> list[tuple[Syllable, ...]]:
        """Return the explained phrases and their meanings as syllables: the words they know are known."""
        return [_parts(text) for one in self._by_phrase.values() for text in (one.phrase, one.meaning)]

    def of(self, words: Sequence[Said], usual: Callable[[Exact], int] = _unusual) -> list[Meaning]:
        """Return what the longest phrases of a question mean, from left to right, then what scattered ones do.

        `usual`: tells how many titles write a phrase in a sense of their own.
        """
        found: list[Meaning] = []
        runs: list[frozenset[int]] = []
        place = 0
        while place < len(words):
            size = length_at(self._runs, self._longest, words, place)
            if size:
                found.append(self._meaning(words, place, size, usual))
                runs.append(frozenset(range(place, place + size)))
            place += size or 1
        return found + self._loose(words, runs, {one.words for one in found})

    def _loose(
        self, words: Sequence[Said], runs: list[frozenset[int]], told: set[tuple[Syllable, ...]]
    ) -> list[Meaning]:
        """What phrases mean that hold more than the runs that are explained already."""
        found: dict[tuple[Syllable, ...], Meaning] = {}
        for one in self._scattered.among(words):
            explained = self._by_phrase[one.phrase]
            meant = _parts(explained.meaning)
            if meant not in told and not any(one.places <= run for run in runs):
                found.setdefault(meant, Meaning(meant, explained.share * LOOSE, explained.key))
        return list(found.values())[:MOST_LOOSE]

    def shortened(self, words: Sequence[Said]) -> list[Meaning]:
        """Return the abbreviations of what stands in full: titles use both, whoever asks uses one."""
        found: list[Meaning] = []
        for size in self._sizes:
            runs = (_exact(words[place : place + size]) for place in range(len(words) - size + 1))
            spelt = [self._shortened[run] for run in dict.fromkeys(runs) if run in self._shortened]
            found += [Meaning(_parts(one.phrase), one.share * SHORTENED) for one in spelt]
        return found

    def _meaning(self, words: Sequence[Said], place: int, size: int, usual: Callable[[Exact], int]) -> Meaning:
        one = self._explained(words[place : place + size])
        twofold = not one.in_place and one.phrase not in one.meaning and usual(_exact(_parts(one.phrase))) >= USUAL
        told = [Syllable(word.folded, word.exact) for word in words]
        before, after = (told[max(place - 1, 0) : place], told[place + size :][:1]) if one.in_place else ([], [])
        return Meaning((*before, *_parts(one.meaning), *after), one.share * (TWOFOLD if twofold else 1), one.key)

    def _explained(self, run: Sequence[Said]) -> Explained:
        as_said = _exact(run)
        alike = (tuple(part.exact for part in phrase) for phrase in self._runs[tuple(word.folded for word in run)])
        return self._by_phrase.get(as_said) or self._by_phrase[next(alike)]
