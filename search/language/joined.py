"""Words typed without spaces, as on a telephone: "dangkykhaisinh" is "dang ky khai sinh".

Only what can be no word is parted: longer than any Vietnamese syllable, or two known words that titles write side by
side. Each piece must be a word of the catalogue; the likeliest pieces win.
"""

from __future__ import annotations

import math

from search.language import telex
from search.language.syllables import located, syllable
from search.language.word_model import WordModel

#: Letters of the longest Vietnamese syllable ("nghiêng"), and of the longest run that is looked at.
SYLLABLE, LONGEST = 7, 100
#: Letters of the shortest run that may hold two words.
SHORTEST = 4


def parted(text: str, model: WordModel) -> str:
    """Return a normal text with spaces put into its joined runs; the same text where there are none."""
    told, place = "", 0
    for start, end, part in located(text):
        if not model.knows(part.folded) and _may_hold_two(text[start:end]):
            told += text[place:start] + " ".join(_pieces(text[start:end], model) or [text[start:end]])
            place = end
    return told + text[place:]


def _may_hold_two(run: str) -> bool:
    return run.isalpha() and SHORTEST <= len(run) <= LONGEST and not telex.read(run)


def _pieces(run: str, model: WordModel) -> list[str]:
    if len(run) > SYLLABLE:
        return _likeliest(run, model)
    halves = [(run[:place], run[place:]) for place in range(2, len(run) - 1)]
    beside = [two for two in halves if model.beside(*(syllable(half).folded for half in two))]
    return list(beside[0]) if len(beside) == 1 and not model.near(syllable(run).folded) else []


def _likeliest(run: str, model: WordModel) -> list[str]:
    """Return the pieces whose words are commonest together; none when some letters belong to no word."""
    best: list[tuple[float, list[str]]] = [(0.0, [])]
    for end in range(1, len(run) + 1):
        ways = [
            (best[start][0] + model.share(syllable(run[start:end]).folded), [*best[start][1], run[start:end]])
            for start in range(max(0, end - SYLLABLE), end)
        ]
        best.append(max(ways, key=lambda way: way[0]))
    worth, pieces = best[-1]
    return pieces if worth > -math.inf else []
