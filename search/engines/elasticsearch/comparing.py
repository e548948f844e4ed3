"""What the node's index holds, in sums and one by one, to be compared with the ledger."""

from __future__ import annotations

from typing import Any

from elasticsearch.dsl import Search

from search.engines.contract import Name, Sums
from search.engines.elasticsearch.connection import client
from search.engines.elasticsearch.documents import name_of
from search.projection.mark import HEAPS

#: Types that are counted, and versions fetched at once.
MOST_TYPES, A_PAGE = 1_000, 5_000
#: The mark of what bears none: never that of the ledger.
UNMARKED = -1


def sums(target: str) -> Sums:
    """Return count and sum of marks of each heap; two calls."""
    asked = Search().extra(size=0, track_total_hits=False)
    heaps = asked.aggs.bucket("types", "terms", field="type", size=MOST_TYPES).bucket(
        "heaps", "terms", field="heap", size=HEAPS, missing=HEAPS
    )
    heaps.metric("marks", "sum", field="mark")
    client().indices.refresh(index=target)
    told = client().search(index=target, body=asked.to_dict(), allow_partial_search_results=False)
    return {
        (kind["key"], int(heap["key"])): (heap["doc_count"], int(heap["marks"]["value"]))
        for kind in told["aggregations"]["types"]["buckets"]
        for heap in kind["heaps"]["buckets"]
    }


def marks(target: str, type_name: str, heap: int) -> dict[Name, int]:
    """Return the versions of one heap; those that bear no mark, written before there were any, are in the last."""
    found: dict[Name, int] = {}
    own: list[dict[str, Any]] = [{"term": {"type": type_name}}]
    if heap == HEAPS:
        asked = {"bool": {"filter": own, "must_not": [{"exists": {"field": "heap"}}]}}
    else:
        asked = {"bool": {"filter": [*own, {"term": {"heap": heap}}]}}
    after: dict[str, Any] = {}
    while page := _page(target, asked, after):
        found |= {name_of(hit["_id"]): hit.get("fields", {}).get("mark", [UNMARKED])[0] for hit in page}
        after = {"search_after": page[-1]["sort"]}
    return found


def _page(target: str, asked: dict[str, Any], after: dict[str, Any]) -> list[dict[str, Any]]:
    told = client().search(
        index=target,
        query=asked,
        sort=["name"],
        size=A_PAGE,
        source=False,
        docvalue_fields=["mark"],
        allow_partial_search_results=False,
        **after,
    )
    return list(told["hits"]["hits"])
