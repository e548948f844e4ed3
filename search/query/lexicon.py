"""What a process knows of words: the catalogue's and the explained ones. Kept, so that a search does not ask for it.

The index's cursor moves with every publication that is read, so where it stands tells whether anything can be new.
"""

from __future__ import annotations

import datetime
import gc
import time
from dataclasses import dataclass
from functools import lru_cache

from search.engines.postgres.words import counts
from search.language.lexicon import Lexicon
from search.language.meanings import Explained, Meanings
from search.language.word_model import WordModel
from search.models import IndexCursor
from search.projection.explained import explained

#: Seconds for which nobody asks whether anything is new; seconds for which the catalogue's words may be older.
FRESH, WORDS_FRESH = 3.0, 300.0
#: Each explained phrase counts like this many titles: people say it more often than the law does.
EVERYDAY = 3

Stamp = tuple[tuple[str, datetime.datetime], ...]


@dataclass
class Kept:
    """The words of one moment. `looked` and `counted`: when it was last compared, and the words last counted."""

    words: Lexicon
    stamp: Stamp
    looked: float
    counted: float


_kept: Kept | None = None


def lexicon() -> Lexicon:
    """Return the words to read a question by: at most one query, three after something was published."""
    global _kept
    now = time.monotonic()
    if _kept is None or now - _kept.looked > FRESH:
        _kept = _renewed(_kept, now)
    return _kept.words


def forget() -> None:
    """Ask for everything anew at the next question."""
    global _kept
    _kept = None


def _renewed(before: Kept | None, now: float) -> Kept:
    stamp: Stamp = tuple(IndexCursor.objects.order_by("name").values_list("name", "changed_at"))
    if before and before.stamp == stamp:
        before.looked = now
        return before
    meanings = _meanings(tuple(explained()))
    if before and now - before.counted <= WORDS_FRESH:
        return Kept(Lexicon(before.words.model, meanings), stamp, now, before.counted)
    kept = Kept(Lexicon(_model(meanings), meanings), stamp, now, now)
    _never_searched_for_waste()
    return kept


@lru_cache(maxsize=1)
def _meanings(told: tuple[Explained, ...]) -> Meanings:
    """Nearly always something else was published: thousands of phrases are not sorted again for it."""
    return Meanings(told)


def _never_searched_for_waste() -> None:
    """Python's collector would walk through a million pieces of words, 0.3 s, in the middle of somebody's question."""
    gc.collect()
    gc.freeze()


def _model(meanings: Meanings) -> WordModel:
    counted = counts()
    titles = dict(counted.pairs)
    for form, many in meanings.forms.items():
        counted.forms[form] = counted.forms.get(form, 0) + EVERYDAY * many
    for two, many in meanings.pairs.items():
        counted.pairs[two] = counted.pairs.get(two, 0) + EVERYDAY * many
    return WordModel(counted.forms, counted.pairs, counted.folded, titles)
