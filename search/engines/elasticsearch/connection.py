"""The client of the node, and what our index is called there."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError, UnsupportedProductError

#: Seconds one call of the writer may take.
WRITE_WITHIN = 15.0
#: The same while an index is built that nobody waits for: a busy node must not cost an hour's work.
BUILD_WITHIN = 180.0


class NodeFailed(Exception):
    """The node answered, but not what was asked for."""


class QuestionRefused(NodeFailed):
    """The node is well, but cannot read this question."""


#: Everything by which a node can fail.
FAULTS = (ApiError, TransportError, UnsupportedProductError, NodeFailed)


def client(within: float = WRITE_WITHIN) -> Elasticsearch:
    """Return the client of the configured node; `within` is its patience in seconds. Nothing is tried twice here."""
    return _client(settings.ELASTICSEARCH_URL).options(request_timeout=within, max_retries=0)


@cache
def _client(urls: str) -> Elasticsearch:
    return Elasticsearch([url.strip() for url in urls.split(",")], retry_on_timeout=False)


def read_from() -> str:
    """Return the alias that is searched; it stands on an index that is complete."""
    return str(settings.ELASTICSEARCH_INDEX)


def written_to() -> str:
    """Return the alias that the relay writes to."""
    return f"{settings.ELASTICSEARCH_INDEX}-written"
