"""Which values of a facet a question speaks of: who asks "ở xã" means what the commune does.

`search_named = {"level": {"commune": ("cấp xã", "ở xã")}}` on the declaration; the value "" is for words that only look
so ("nhà ở xã hội"). The longest words count.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from content_models.declaration import registry
from search.language.phrases import Said
from search.language.syllables import syllables

Run = tuple[str, ...]
#: What words name: facets with one of their values each.
Names = dict[Run, list[tuple[str, str]]]


def named(types: Sequence[str], words: Sequence[Said]) -> dict[str, list[str]]:
    """Return the values that the words name, by facet; marks are those the words were read with."""
    found: dict[str, list[str]] = {}
    for type_name in types:
        names = _names(type_name)
        longest = max(map(len, names), default=0)
        place = 0
        while names and place < len(words):
            size = _longest_at(names, longest, words, place)
            for field, value in names.get(_exact(words, place, size), ()):
                if value and value not in found.setdefault(field, []):
                    found[field].append(value)
            place += size or 1
    return found


def _longest_at(names: Names, longest: int, words: Sequence[Said], place: int) -> int:
    return next((size for size in range(longest, 0, -1) if _exact(words, place, size) in names), 0)


def _exact(words: Sequence[Said], place: int, size: int) -> Run:
    return tuple(word.exact for word in words[place : place + size])


@cache
def _names(type_name: str) -> Names:
    names: Names = {}
    for field, values in getattr(registry.of_type(type_name), "search_named", {}).items():
        for value, phrases in values.items():
            for phrase in phrases:
                names.setdefault(tuple(part.exact for part in syllables(phrase)), []).append((field, value))
    return names
