"""One search: the question made ready, the engine asked, its matches shown as hits."""

from __future__ import annotations

import datetime
import time
from collections.abc import Collection

from content_models.declaration import registry
from search.engines.answering import answered, meant_engine
from search.engines.contract import FacetCount, Inquiry, Match
from search.projection.facets import AGENCY
from search.query.answer import Answer, Hit
from search.query.continued import continued, with_predecessors
from search.query.highlight import segments
from search.query.inquiry import inquiry_of, text_of, words_of
from search.query.left import seal
from search.query.lexicon import lexicon
from search.query.missed import note
from search.query.question import LONGEST_QUESTION, Question
from search.query.repaired import repaired


def search(question: Question) -> Answer:
    """Answer a question; UnknownFilter when it filters by what is no facet of the types searched."""
    started = time.perf_counter()
    known = lexicon()
    words = words_of(question, known)
    inquiry = with_predecessors(inquiry_of(question, words, known))
    asked = _asked(inquiry)
    found, engine = answered(inquiry)
    plain = not (question.filters or question.literal or question.offset)
    if plain and not found.total:
        note(words)
    return Answer(
        hits=[shown(match, asked) for match in found.matches],
        total=found.total,
        facets=_by_field(found.facets, inquiry.moment.at),
        withdrawn=[shown(match, asked) for match in found.withdrawn],
        engine=engine,
        stands_in=engine != meant_engine(),
        meant=repaired(question.text[:LONGEST_QUESTION], text_of(question, known), words),
        seal=seal(words) if plain and found.matches else "",
        took_ms=(time.perf_counter() - started) * 1000,
    )


def _asked(inquiry: Inquiry) -> set[str]:
    meant = (part for meaning in inquiry.meanings for part in meaning.words)
    return {part.folded for part in (*inquiry.words, *meant)}


def shown(match: Match, asked: Collection[str]) -> Hit:
    """Return a match as a hit, the asked words of its title marked."""
    return Hit(
        type=match.type,
        key=match.key,
        version=match.version,
        title=match.title,
        url=f"/{registry.of_type(match.type).public_slug()}/{match.key}/",
        agency=match.agency,
        score=round(match.score, 4),
        exact=match.exact,
        summary=match.summary,
        segments=segments(match.title, asked),
        successor=match.successor,
    )


def _by_field(counts: list[FacetCount], day: datetime.date) -> dict[str, list[FacetCount]]:
    fields: dict[str, list[FacetCount]] = {}
    for one in counts:
        fields.setdefault(one.field, []).append(one)
    if AGENCY in fields:
        fields[AGENCY] = continued(fields[AGENCY], day)
    return fields
