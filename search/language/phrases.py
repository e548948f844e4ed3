"""Phrases found in a question whatever its marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from search.language.syllables import Syllable, syllables

Runs = dict[tuple[str, ...], list[Sequence[Syllable]]]


class Said(Protocol):
    """A syllable as it was said; `is_marked` when it was typed with marks."""

    @property
    def folded(self) -> str: ...

    @property
    def exact(self) -> str: ...

    @property
    def is_marked(self) -> bool: ...


Word = TypeVar("Word", bound=Said)


def runs_of(phrases: Sequence[Sequence[Syllable]]) -> Runs:
    """Return phrases by their folded syllables."""
    runs: Runs = {}
    for parts in phrases:
        runs.setdefault(tuple(part.folded for part in parts), []).append(parts)
    return runs


def length_at(runs: Runs, longest: int, words: Sequence[Said], place: int) -> int:
    """Return how many syllables the longest phrase that begins at `place` has, 0 when none does."""
    run = words[place : place + longest]
    return next((size for size in range(len(run), 0, -1) if _holds(runs, run[:size])), 0)


def _holds(runs: Runs, run: Sequence[Said]) -> bool:
    phrases = runs.get(tuple(word.folded for word in run), ())
    return any(_is_said(phrase, run) for phrase in phrases)


def _is_said(phrase: Sequence[Syllable], run: Sequence[Said]) -> bool:
    unmarked = len(phrase) > 1
    same = (word.exact == part.exact for word, part in zip(run, phrase, strict=True))
    return all(exact or (unmarked and not word.is_marked) for exact, word in zip(same, run, strict=True))


class Phrases:
    """A set of phrases. Words typed with marks must match with them, words typed without match the folded phrase.

    A phrase of one syllable always needs its marks: "dạ" is filler, "đa" and "da" are not.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._runs = runs_of([syllables(line) for line in lines])
        self._longest = max(map(len, self._runs), default=0)

    def length_at(self, words: Sequence[Said], place: int) -> int:
        """Return how many syllables the longest phrase that begins at `place` has, 0 when none does."""
        return length_at(self._runs, self._longest, words, place)

    def among(self, words: Sequence[Said]) -> bool:
        """True when any phrase stands anywhere in the words."""
        return any(self.length_at(words, place) for place in range(len(words)))

    def without(self, words: Sequence[Word]) -> list[Word]:
        """Return the words left when phrases are cut out; all of them when nothing would be left."""
        kept, place = [], 0
        while place < len(words):
            size = self.length_at(words, place)
            if not size:
                kept.append(words[place])
            place += size or 1
        return kept or list(words)


@cache
def phrases(name: str) -> Phrases:
    """Return the list of one data file, lines beginning with # left out."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return Phrases([line for line in lines if line.strip() and not line.startswith("#")])
