"""Lists of phrases kept as data beside this file, found in a question whatever its marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from search.language.syllables import Syllable, syllables


class Phrases:
    """A set of phrases. A longer one is known by its folded syllables, so that it is found without marks too.

    A phrase of one syllable must match exactly: "dạ" is filler, "đa" and "da" are not.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        phrases = [syllables(line) for line in lines]
        self._single = {parts[0].exact for parts in phrases if len(parts) == 1}
        self._runs = {tuple(part.folded for part in parts) for parts in phrases if len(parts) > 1}
        self._longest = max(map(len, self._runs), default=1)

    def length_at(self, words: Sequence[Syllable], place: int) -> int:
        """Return how many syllables the longest phrase that begins at `place` has, 0 when none does."""
        run = tuple(part.folded for part in words[place : place + self._longest])
        longer = (size for size in range(len(run), 1, -1) if run[:size] in self._runs)
        return next(longer, int(words[place].exact in self._single))

    def among(self, words: Sequence[Syllable]) -> bool:
        """True when any phrase stands anywhere in the words."""
        return any(self.length_at(words, place) for place in range(len(words)))

    def without(self, words: Sequence[Syllable]) -> list[Syllable]:
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
