"""How many records answer, and how many of them hold each value of each facet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from elasticsearch.dsl import Q, Search

from search.engines.contract import FacetCount, Inquiry
from search.engines.elasticsearch.asking import coded, within
from search.engines.elasticsearch.documents import BETWEEN
from search.engines.elasticsearch.fields import facets
from search.engines.elasticsearch.sending import Sending

#: Values of one facet that are counted.
MOST_VALUES = 1_000
#: Lifts what holds a code over any floor.
_CERTAIN = 1e9
SHOWN_FROM = "clocks.shown_from"

#: A value with its words, since when it is shown by something that comes later the greater, and how many hold it.
Held = tuple[str, Any, int]


def counted(inquiry: Inquiry, scored: Any, floor: float, sending: Sending) -> tuple[int, list[FacetCount]]:
    """Return the total and the counts of all that holds a code, or, with `scored`, reaches the floor."""
    clauses = [Q("constant_score", filter=coded(inquiry), boost=_CERTAIN)] if inquiry.codes else []
    ways = [*clauses, *([scored] if scored else [])]
    asked = Search().query(within(inquiry, Q("bool", should=ways, minimum_should_match=1)))
    asked = asked.extra(size=0, track_total_hits=True, min_score=floor)
    names = facets(inquiry.types)
    for name in names:
        values = asked.aggs.bucket(name, "terms", field=field_of(name), size=MOST_VALUES)
        values.metric("shown", "max", field=SHOWN_FROM)
    told = sending.one(asked)
    return told["hits"]["total"]["value"], in_order(
        one for name in names for one in counts_of(name, _held(told["aggregations"][name]["buckets"]))
    )


def field_of(name: str) -> str:
    """Return where the values of a facet are kept with their words."""
    return f"counted.{name}"


def counts_of(name: str, held: Iterable[Held]) -> list[FacetCount]:
    """Return one count a value, with the words it was published with last."""
    latest: dict[str, tuple[Any, str]] = {}
    many: dict[str, int] = {}
    for key, shown, count in held:
        value, _, label = key.partition(BETWEEN)
        latest[value] = max(latest.get(value, (shown, label)), (shown, label))
        many[value] = many.get(value, 0) + count
    return [FacetCount(name, value, latest[value][1], count) for value, count in many.items()]


def in_order(counts: Iterable[FacetCount]) -> list[FacetCount]:
    """Return the commonest value of each facet first."""
    return sorted(counts, key=lambda one: (one.field, -one.count, one.label))


def _held(buckets: list[dict[str, Any]]) -> Iterable[Held]:
    return ((bucket["key"], bucket["shown"]["value"], bucket["doc_count"]) for bucket in buckets)
