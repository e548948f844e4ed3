"""All that reading a question needs to know of words."""

from __future__ import annotations

from dataclasses import dataclass

from search.language.meanings import Meanings
from search.language.word_model import WordModel


@dataclass(frozen=True)
class Lexicon:
    """The catalogue's words and the explained ones."""

    model: WordModel
    meanings: Meanings


#: Knows nothing: every word stands as typed.
EMPTY = Lexicon(WordModel({}, {}, {}), Meanings(()))
