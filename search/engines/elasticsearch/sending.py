"""Sends searches to the node within one patience for the whole question."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from elasticsearch.dsl import Search

from search.engines.elasticsearch.connection import NodeFailed, QuestionRefused, client, read_from

#: The least a call is given, so that a late one fails as slow and not as impossible.
LEAST = 0.01
BAD_REQUEST = 400


class Sending:
    """All calls of one question; together they take no longer than `ELASTICSEARCH_SECONDS`."""

    def __init__(self) -> None:
        self._until = time.monotonic() + settings.ELASTICSEARCH_SECONDS

    def all(self, searches: Sequence[Search]) -> list[dict[str, Any]]:
        """Return the answers of several searches sent at once; NodeFailed when one of them failed."""
        lines: list[dict[str, Any]] = []
        for one in searches:
            lines += [{"allow_partial_search_results": False}, one.to_dict()]
        told = client(self._left()).msearch(index=read_from(), searches=lines)["responses"]
        for one in told:
            if "error" in one:
                fault = QuestionRefused if one["status"] == BAD_REQUEST else NodeFailed
                raise fault(str(one["error"])[:500])
        return list(told)

    def one(self, search: Search) -> dict[str, Any]:
        """Return the answer of one search."""
        return self.all([search])[0]

    def _left(self) -> float:
        return max(self._until - time.monotonic(), LEAST)
