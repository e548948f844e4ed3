"""What everyday words and abbreviations of a question mean in the words of the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

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

    @cached_property
    def said(self) -> tuple[Syllable, ...]:
        """The phrase, cut."""
        return tuple(syllables(self.phrase))

    @cached_property
    def meant(self) -> tuple[Syllable, ...]:
        """The meaning, cut."""
        return tuple(syllables(self.meaning))


#: How much an abbreviation counts beside the words it stands for, which are asked for already.
SHORTENED = 0.5
#: How much a phrase counts whose words stand in another order or with others between, and how many such are taken.
LOOSE, MOST_LOOSE = 0.6, 2
#: Titles that use an explained phrase themselves, from which on it has two senses, and what the explained one counts.
USUAL, TWOFOLD = 5, 0.3


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
        self._by_phrase = {_exact(one.said): one for one in explained}
        self._runs = runs_of([one.said for one in self._by_phrase.values()])
        self._longest = max(map(len, self._runs), default=0)
        self._scattered = Scattered(exact for exact, one in self._by_phrase.items() if not one.in_place)
        short = [one for one in self._by_phrase.values() if one.in_place and len(one.said) == 1]
        self._shortened = {_exact(one.meant): one for one in short}
        self._sizes = sorted({len(run) for run in self._shortened if len(run) > 1}, reverse=True)

    @cached_property
    def forms(self) -> Counter[str]:
        """How often explained phrases and their meanings hold each exact form: the words they know are known."""
        return Counter(part.exact for text in self._texts() for part in text)

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """How often they hold two exact forms side by side."""
        return Counter(two for text in self._texts() for two in pairwise(_exact(text)))

    def _texts(self) -> Iterable[tuple[Syllable, ...]]:
        return (text for one in self._by_phrase.values() for text in (one.said, one.meant))

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
            meant = explained.meant
            if meant not in told and not any(one.places <= run for run in runs):
                found.setdefault(meant, Meaning(meant, explained.share * LOOSE, explained.key))
        return list(found.values())[:MOST_LOOSE]

    def shortened(self, words: Sequence[Said]) -> list[Meaning]:
        """Return the abbreviations of what stands in full: titles use both, whoever asks uses one."""
        found: list[Meaning] = []
        for size in self._sizes:
            runs = (_exact(words[place : place + size]) for place in range(len(words) - size + 1))
            spelt = [self._shortened[run] for run in dict.fromkeys(runs) if run in self._shortened]
            found += [Meaning(one.said, one.share * SHORTENED) for one in spelt]
        return found

    def _meaning(self, words: Sequence[Said], place: int, size: int, usual: Callable[[Exact], int]) -> Meaning:
        one = self._explained(words[place : place + size])
        twofold = not one.in_place and one.phrase not in one.meaning and usual(_exact(one.said)) >= USUAL
        told = [Syllable(word.folded, word.exact) for word in words]
        before, after = (told[max(place - 1, 0) : place], told[place + size :][:1]) if one.in_place else ([], [])
        return Meaning((*before, *one.meant, *after), one.share * (TWOFOLD if twofold else 1), one.key)

    def _explained(self, run: Sequence[Said]) -> Explained:
        as_said = _exact(run)
        alike = (tuple(part.exact for part in phrase) for phrase in self._runs[tuple(word.folded for word in run)])
        return self._by_phrase.get(as_said) or self._by_phrase[next(alike)]
