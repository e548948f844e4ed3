"""What somebody may be about to ask: titles found by the words typed so far, the last of which may be unfinished.

The unfinished word is read as the likeliest known words that begin so, each counting as a meaning counts; the engines
need no other index and no other query for it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from content_models.declaration.fold import fold
from search.engines.answering import answered
from search.language.lexicon import Lexicon
from search.language.meanings import Meaning
from search.language.reading import Word, literal
from search.language.syllables import located, normal, syllables
from search.query.answer import Hit
from search.query.inquiry import inquiry_of, words_of
from search.query.lexicon import lexicon
from search.query.question import Question
from search.query.search import shown

#: Signs that must have been typed, signs that are read, titles that are shown, words an unfinished one may become.
SHORTEST, LONGEST, MOST, MOST_ENDINGS = 2, 100, 8, 6
#: How much the likeliest ending counts beside the words that are finished; others count less, by how likely they are.
SHARE = 0.7


def suggest(typed: str, type: str | None = None) -> list[Hit]:
    """Return at most eight records whose titles begin to answer what is being typed; none for less than two signs."""
    text = normal(typed[:LONGEST])
    if len(text.strip()) < SHORTEST:
        return []
    known = lexicon()
    finished, last = _divided(text)
    words = words_of(Question(finished), known)
    endings = _endings(words, last, known)
    whole = literal(syllables(last)) if not endings or known.model.knows(fold(last)) else []
    inquiry = inquiry_of(Question(text, type=type, limit=MOST), [*words, *whole], known)
    inquiry = dataclasses.replace(inquiry, meanings=[*inquiry.meanings, *endings], brief=True)
    asked = {part.folded for part in (*inquiry.words, *(part for one in inquiry.meanings for part in one.words))}
    return [shown(match, asked) for match in answered(inquiry)[0].matches]


def _divided(text: str) -> tuple[str, str]:
    """Return what is finished, and the word at the very end that may go on."""
    runs = list(located(text))
    start = runs[-1][0] if runs and runs[-1][1] == len(text) else len(text)
    return text[:start], text[start:]


def _endings(words: Sequence[Word], last: str, known: Lexicon) -> list[Meaning]:
    """Return the likeliest words that begin like the last one, each behind the word before it."""
    if not last:
        return []
    before = words[-1:]
    found = known.model.beginning(fold(last), before[0].exact if before else None, MOST_ENDINGS)
    behind = [word.syllable for word in before]
    return [Meaning((*behind, form), SHARE * chance / found[0][1]) for form, chance in found]
