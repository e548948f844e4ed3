"""The best of a large index: found by their words alone first, and only those compared by what they are.

A node that looks for the best of one sum of words leaves out whole blocks of documents that cannot come near. A filter
or a factor beside the sum keeps it from that: it then reads every document that holds any of the words, a million of
them for common ones.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from elasticsearch.dsl import Q, Search
from elasticsearch.dsl.query import Query

from search.engines.contract import FacetCount, Inquiry
from search.engines.elasticsearch.asking import alone, factored
from search.engines.elasticsearch.connection import read_from
from search.engines.elasticsearch.counting import SHOWN_FROM, Held, counts_of, field_of, in_order
from search.engines.elasticsearch.fields import facets
from search.engines.elasticsearch.sending import Sending

#: Versions that are compared, those whose words match best, and of them those that are counted: as many as a reader can
#: page to. Total and facets speak of these.
COMPARED, COUNTED = 2_000, 1_000
#: Versions from which on an index is large, and seconds for which its size is remembered.
LARGE, REMEMBERED = 50_000, 60.0


NAME = "name"
Hit = dict[str, Any]


@dataclass(frozen=True)
class Sizes:
    """How many versions of each type an index holds, and when it was asked."""

    by_type: dict[str, int]
    asked: float


_known: dict[str, Sizes] = {}


def plain(inquiry: Inquiry, sending: Sending) -> bool:
    """Whether a question is one of words about most of a large index; what is narrower is read whole."""
    if inquiry.filters or inquiry.codes:
        return False
    sizes = _sizes(sending)
    whole = sum(sizes.values())
    return whole >= LARGE and sum(sizes.get(name, 0) for name in inquiry.types) * 2 > whole


def best(inquiry: Inquiry, told: Query) -> Search:
    """Return the search for the candidates in force, best first, with what is counted; `told` ranks by words."""
    again = factored(inquiry, Q("match_all"), "replace").to_dict()
    compared = {"window_size": COMPARED, "query": {"rescore_query": again, "score_mode": "multiply"}}
    names = [] if inquiry.brief else facets(inquiry.types)
    kept = {"docvalue_fields": [NAME, SHOWN_FROM, *map(field_of, names)], "_source": False, "stored_fields": "_none_"}
    size = inquiry.offset + inquiry.limit if inquiry.brief else COUNTED
    found = Search().query(told).post_filter(alone(inquiry)).extra(rescore=compared, track_total_hits=False)
    return found.extra(size=max(1, size), **kept)


def named(hits: Sequence[Hit], sending: Sending) -> list[Hit]:
    """Return the same hits with what an answer shows of them; what was taken out meanwhile is left out."""
    if not hits:
        return []
    names = [hit["fields"][NAME][0] for hit in hits]
    asked = Search().query("bool", filter=[Q("terms", name=names)]).extra(size=len(names), docvalue_fields=[NAME])
    shown = {one["fields"][NAME][0]: one["_source"] for one in sending.one(asked)["hits"]["hits"]}
    return [{**hit, "_source": shown[name]} for hit, name in zip(hits, names, strict=True) if name in shown]


def counts(inquiry: Inquiry, near: Sequence[Hit]) -> list[FacetCount]:
    """Return how many of these hold each value of each facet."""
    held = [hit["fields"] for hit in near]
    return in_order(one for name in facets(inquiry.types) for one in counts_of(name, _held(name, held)))


def _held(name: str, near: list[dict[str, Any]]) -> Iterator[Held]:
    """Each value once: a page of common words would take its words apart a thousand times."""
    path = field_of(name)
    many: dict[str, int] = {}
    latest: dict[str, str] = {}
    for one in near:
        for held in one.get(path, ()):
            many[held] = many.get(held, 0) + 1
            latest[held] = max(latest.get(held, ""), one[SHOWN_FROM][0])
    return ((held, latest[held], count) for held, count in many.items())


def _sizes(sending: Sending) -> dict[str, int]:
    alias, now = read_from(), time.monotonic()
    known = _known.get(alias)
    if known is None or now - known.asked > REMEMBERED:
        asked = Search().extra(size=0)
        asked.aggs.bucket("types", "terms", field="type", size=1_000)
        buckets = sending.one(asked)["aggregations"]["types"]["buckets"]
        known = _known[alias] = Sizes({one["key"]: one["doc_count"] for one in buckets}, now)
    return known.by_type
