"""Reads typed syllables as the words that were meant: marks restored, Telex keys written out, one slip repaired.

What was typed stands wherever the catalogue knows it; only what it does not know is read as something else. Among
the possible readings the sentence decides: the likeliest sequence by the pairs of the catalogue.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.language import telex
from search.language.syllables import Syllable, normal, syllable
from search.language.word_model import WordModel

#: How much less likely a reading is than what it is read from, by what it takes to get there.
SLIP, SHORT_SLIP, OTHER_MARKS = math.log(0.02), math.log(0.0001), math.log(0.001)
#: What stands for a word as typed that no title has: marks put there on purpose count more than a strange syllable.
STRANGE, STRANGE_MARKS = math.log(1e2), math.log(1e3)
SHORT = 3
MOST_READINGS = 12


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable as it is meant. `is_marked`: it was typed with marks; `repaired`: it was typed as something else."""

    folded: str
    exact: str
    is_marked: bool
    repaired: bool = False

    @property
    def syllable(self) -> Syllable:
        return Syllable(self.folded, self.exact)


@dataclass(frozen=True, slots=True)
class Candidate:
    word: Word
    cost: float


def literal(typed: Sequence[Syllable]) -> list[Word]:
    """Return the words as they were typed."""
    return [_as_typed(one) for one in typed]


def read(typed: Sequence[Syllable], model: WordModel) -> list[Word]:
    """Return one word for each typed syllable."""
    places = [list(_candidates(one, model))[:MOST_READINGS] for one in typed]
    return _likeliest(places, model) if places else []


def _as_typed(one: Syllable) -> Word:
    return Word(one.folded, one.exact, one.is_marked)


def _candidates(one: Syllable, model: WordModel) -> Iterator[Candidate]:
    if any(sign.isdigit() for sign in one.folded):
        yield Candidate(_as_typed(one), 0.0)
    elif model.knows(one.folded):
        yield from _known(one, model)
    else:
        yield from _unknown(one, model)


def _known(one: Syllable, model: WordModel) -> Iterator[Candidate]:
    """Typed with marks it is meant so, unless no title has those marks; without marks any of its forms may be."""
    forms = model.forms(one.folded)
    if one.is_marked:
        known = model.has(one.exact)
        yield Candidate(_as_typed(one), 0.0 if known else STRANGE_MARKS)
        yield from (Candidate(Word(one.folded, form, True, True), OTHER_MARKS) for form in forms if not known)
    else:
        yield from (Candidate(Word(one.folded, form, False), 0.0) for form in forms or [one.exact])


def _unknown(one: Syllable, model: WordModel) -> Iterator[Candidate]:
    written = telex.read(one.folded) if not one.is_marked else None
    meant = syllable(normal(written)) if written else None
    if meant and model.knows(meant.folded):
        yield Candidate(Word(meant.folded, meant.exact, meant.is_marked, True), 0.0)
        return
    yield Candidate(_as_typed(one), STRANGE)
    cost = SHORT_SLIP if len(one.folded) <= SHORT else SLIP
    for folded in model.near(one.folded):
        for form in model.forms(folded):
            yield Candidate(Word(folded, form, one.is_marked, True), cost)


def _likeliest(places: list[list[Candidate]], model: WordModel) -> list[Word]:
    """Viterbi's way: the best path to each candidate of a place, then the best of the last place followed back."""
    paths: list[tuple[float, list[Word]]] = [(0.0, [])]
    for candidates in places:
        paths = [_extended(paths, one, model) for one in candidates]
    return max(paths, key=lambda path: path[0])[1]


def _extended(paths: list[tuple[float, list[Word]]], one: Candidate, model: WordModel) -> tuple[float, list[Word]]:
    def worth(path: tuple[float, list[Word]]) -> float:
        return path[0] + model.chance(path[1][-1].exact if path[1] else None, one.word.exact)

    best = max(paths, key=worth)
    return worth(best) + one.cost, [*best[1], one.word]
