"""From what was typed to what an engine is asked: cut to size, read as words, filler out, codes recognised."""

from __future__ import annotations

from collections.abc import Sequence

from content_models.declaration import registry
from content_models.ledger.reading import Moment
from search.engines.contract import Inquiry
from search.language.joined import parted
from search.language.lexicon import Lexicon
from search.language.meanings import Meaning
from search.language.phrases import phrases
from search.language.reading import Word, literal, read
from search.language.syllables import normal, syllables
from search.projection.codes import codes_in, without_codes
from search.projection.facets import facet_names
from search.projection.fields import is_listed
from search.projection.named import named
from search.query.question import DEEPEST, LONGEST_QUESTION, MOST_HITS, Question, UnknownFilter

#: Words that are read, and of them, the rarest first, those that are asked for: common ones cost most and tell least.
MOST_READ, MOST_WORDS, MOST_MEANINGS = 80, 20, 4
#: Words of a question and of its meanings together: each is looked for in every field, so they are what a search costs.
MOST_TOLD = 40


def text_of(question: Question, known: Lexicon) -> str:
    """Return the text that is read: joined words parted, unless it is asked for as typed."""
    text = normal(question.text[:LONGEST_QUESTION])
    return text if question.literal else parted(text, known.model)


def words_of(question: Question, known: Lexicon) -> list[Word]:
    """Return the words of a question as they are meant, or as they were typed where that is asked for."""
    typed = syllables(text_of(question, known))[:MOST_READ]
    return literal(typed) if question.literal else read(typed, known.model)


def inquiry_of(question: Question, words: Sequence[Word], known: Lexicon) -> Inquiry:
    """Return the engine's form of a question; UnknownFilter when it filters by what is no facet.

    `words`: those of the question, as `words_of` gives them.
    """
    text = normal(question.text[:LONGEST_QUESTION])
    kept = _telling(phrases("filler").without(words), known)
    moment = Moment.of(question.at, question.seen)
    types = _types(question)
    meanings = [] if question.literal else _meanings(words, known, MOST_TOLD - len(kept))
    return Inquiry(
        words=[word.syllable for word in kept],
        meanings=meanings,
        codes=codes_in(text),
        only_codes=not syllables(without_codes(text)),
        types=types,
        filters=_filters(question, types),
        moment=moment,
        limit=max(0, min(question.limit, MOST_HITS)),
        offset=max(0, min(question.offset, DEEPEST)),
        wants_later=phrases("later").among(words),
        named={} if question.literal else named(types, words),
    )


def _meanings(words: list[Word], known: Lexicon, room: int) -> list[Meaning]:
    explained, shortened = known.meanings.of(words, known.model.together), known.meanings.shortened(words)
    kept: list[Meaning] = []
    for one in [*explained[:MOST_MEANINGS], *shortened[:MOST_MEANINGS]]:
        room -= len(one.words)
        kept += [one] if room >= 0 else []
    return kept


def _telling(words: list[Word], known: Lexicon) -> list[Word]:
    if len(words) <= MOST_WORDS:
        return words
    spread = known.model.spread
    rarest = sorted(range(len(words)), key=lambda place: spread(words[place].folded))[:MOST_WORDS]
    return [words[place] for place in sorted(rarest)]


def _types(question: Question) -> list[str]:
    listed = [model.type_name() for model in registry.types() if is_listed(model)]
    return [name for name in listed if question.type in (None, name)]


def _filters(question: Question, types: list[str]) -> dict[str, list[str]]:
    known = {name for type_name in types for name in facet_names(registry.of_type(type_name))}
    unknown = set(question.filters) - known
    if unknown and types:
        raise UnknownFilter(", ".join(sorted(unknown)))
    return {name: [value] if isinstance(value, str) else list(value) for name, value in question.filters.items()}
