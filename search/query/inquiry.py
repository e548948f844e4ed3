"""From what was typed to what an engine is asked: cut to size, read as words, filler out, codes recognised."""

from __future__ import annotations

from content_models.declaration import registry
from content_models.ledger.reading import Moment
from search.engines.contract import Inquiry
from search.language.syllables import Syllable, normal, syllable, syllables
from search.language.telex import read
from search.projection.codes import codes_in, without_codes
from search.projection.facets import facet_names
from search.projection.fields import is_listed
from search.query.phrases import phrases
from search.query.question import DEEPEST, LONGEST_QUESTION, MOST_HITS, Question, UnknownFilter

MOST_WORDS = 40


def inquiry_of(question: Question) -> Inquiry:
    """Return the engine's form of a question; UnknownFilter when it filters by what is no facet."""
    text = normal(question.text[:LONGEST_QUESTION])
    words = syllables(text)
    kept = phrases("filler").without(words)[:MOST_WORDS]
    moment = Moment.of(question.at, question.seen)
    types = _types(question)
    return Inquiry(
        words=[_readings(word) for word in kept],
        codes=codes_in(text),
        only_codes=not syllables(without_codes(text)),
        types=types,
        filters=_filters(question, types),
        moment=moment,
        limit=max(0, min(question.limit, MOST_HITS)),
        offset=max(0, min(question.offset, DEEPEST)),
        wants_later=phrases("later").among(words),
    )


def _readings(word: Syllable) -> tuple[Syllable, ...]:
    written = read(word.folded) if not word.is_marked else None
    return (word, syllable(normal(written))) if written else (word,)


def _types(question: Question) -> list[str]:
    listed = [model.type_name() for model in registry.types() if is_listed(model)]
    return [name for name in listed if question.type in (None, name)]


def _filters(question: Question, types: list[str]) -> dict[str, list[str]]:
    known = {name for type_name in types for name in facet_names(registry.of_type(type_name))}
    unknown = set(question.filters) - known
    if unknown and types:
        raise UnknownFilter(", ".join(sorted(unknown)))
    return {name: [value] if isinstance(value, str) else list(value) for name, value in question.filters.items()}
