"""How many records answer, and how many of them hold each value of each facet."""

from __future__ import annotations

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


def counted(inquiry: Inquiry, scored: Any, floor: float, sending: Sending) -> tuple[int, list[FacetCount]]:
    """Return the total and the counts of all that holds a code, or, with `scored`, reaches the floor."""
    clauses = [Q("constant_score", filter=coded(inquiry), boost=_CERTAIN)] if inquiry.codes else []
    ways = [*clauses, *([scored] if scored else [])]
    asked = Search().query(within(inquiry, Q("bool", should=ways, minimum_should_match=1)))
    asked = asked.extra(size=0, track_total_hits=True, min_score=floor)
    names = facets(inquiry.types)
    for name in names:
        values = asked.aggs.bucket(name, "terms", field=f"counted.{name}", size=MOST_VALUES)
        values.metric("shown", "max", field="clocks.shown_from")
    told = sending.one(asked)
    counts = [one for name in names for one in _counts(name, told["aggregations"][name]["buckets"])]
    return told["hits"]["total"]["value"], sorted(counts, key=lambda one: (one.field, -one.count, one.label))


def _counts(name: str, buckets: list[dict[str, Any]]) -> list[FacetCount]:
    """Return one count a value, with the words it was published with last."""
    latest: dict[str, tuple[float, str]] = {}
    many: dict[str, int] = {}
    for bucket in buckets:
        value, _, label = bucket["key"].partition(BETWEEN)
        latest[value] = max(latest.get(value, (0.0, "")), (bucket["shown"]["value"], label))
        many[value] = many.get(value, 0) + bucket["doc_count"]
    return [FacetCount(name, value, latest[value][1], count) for value, count in many.items()]
