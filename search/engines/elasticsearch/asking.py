"""A question in the node's query language: who may answer, and how well each answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from elasticsearch.dsl import Q
from elasticsearch.dsl.query import Query

from search.engines.contract import Inquiry
from search.engines.elasticsearch.clocks import not_at
from search.engines.elasticsearch.fields import Asked, asked_fields
from search.engines.limits import FAVOUR, NAMED
from search.language.syllables import Syllable
from search.projection.priors import LATER_FACTOR


def coded(inquiry: Inquiry) -> Query:
    """Return what holds one of the question's codes."""
    return Q("terms", codes=list(inquiry.codes))


def worded(inquiry: Inquiry, must: Sequence[Query] = ()) -> Query:
    """Return what holds any of the words or meanings, ranked by how much matches; with `must`, what holds that.

    What a record is beside its words is left to `factored`.
    """
    told_words = [(list(inquiry.words), 1.0), *((list(one.words), one.share) for one in inquiry.meanings)]
    fields = asked_fields(tuple(inquiry.types), inquiry.brief)
    clauses = [_clause(asked, some, share) for some, share in told_words if some for asked in fields]
    needed = {} if must else {"minimum_should_match": 1}
    return Q("bool", filter=list(must), should=clauses, **needed) if clauses or must else Q("match_none")


def factored(inquiry: Inquiry, told: Query, how: str = "multiply") -> Query:
    """Return a query whose score is multiplied by what the record is, or, with `replace`, is that alone."""
    functions: list[dict[str, Any]] = [{"field_value_factor": {"field": "prior", "missing": 1}}]
    if not inquiry.wants_later:
        functions.append({"filter": {"term": {"later": True}}, "weight": LATER_FACTOR})
    if inquiry.favoured:
        functions.append({"filter": {"terms": {"key": inquiry.favoured}}, "weight": FAVOUR})
    for name, values in inquiry.named.items():
        functions.append({"filter": {"terms": {f"facets.{name}": list(values)}}, "weight": NAMED})
    return Q("function_score", query=told, functions=functions, score_mode="multiply", boost_mode=how)


def _clause(asked: Asked, words: Sequence[Syllable], share: float) -> Query:
    text = " ".join(part.exact if asked.exact else part.folded for part in words)
    matched = Q("multi_match", query=text, type="most_fields", fields=list(asked.fields), boost=share)
    return Q("bool", must=[matched], filter=[Q("terms", type=list(asked.types))]) if asked.types else matched


def within(inquiry: Inquiry, scored: Query, withdrawn: bool = False, but: Sequence[Query] = ()) -> Query:
    """Return a scored query narrowed to the asked types, facets and moment."""
    return Q("bool", must=[scored], filter=_asked_for(inquiry, withdrawn), must_not=[*not_at(inquiry.moment), *but])


def alone(inquiry: Inquiry) -> Query:
    """Return the same for what is in force without a word of the question: what may answer at all."""
    return Q("bool", filter=_asked_for(inquiry, withdrawn=False), must_not=not_at(inquiry.moment))


def _asked_for(inquiry: Inquiry, withdrawn: bool) -> list[Query]:
    facets = [Q("terms", **{f"facets__{name}": values}) for name, values in inquiry.filters.items()]
    return [Q("terms", type=list(inquiry.types)), Q("term", withdrawn=withdrawn), *facets]
