"""Which known words differ from a typed one by a single slip: a letter too many, too few, wrong, or two swapped."""

from __future__ import annotations

from collections.abc import Iterable

#: Shorter words are too near to everything.
SHORTEST, LONGEST = 3, 8


class Neighbours:
    """Finds neighbours by what is left when one letter is taken out: two words one slip apart share such a rest."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, list[str]] = {}
        for word in words:
            if len(word) <= LONGEST and word.isalpha():
                for rest in _rests(word):
                    self._by_rest.setdefault(rest, []).append(word)

    def of(self, typed: str) -> list[str]:
        """Return the known words one slip away from a typed one; none for what is no word."""
        if not (SHORTEST <= len(typed) <= LONGEST + 1 and typed.isalpha()):
            return []
        found = (word for rest in _rests(typed) for word in self._by_rest.get(rest, ()))
        return [word for word in dict.fromkeys(found) if _one_slip(typed, word)]


def _rests(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _one_slip(typed: str, word: str) -> bool:
    """Tell one slip from two: a shared rest alone allows a letter taken out here and another put in there."""
    start = next((place for place, two in enumerate(zip(typed, word, strict=False)) if two[0] != two[1]), None)
    if start is None:
        return abs(len(typed) - len(word)) == 1
    a, b = typed[start:], word[start:]
    swapped = len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped
