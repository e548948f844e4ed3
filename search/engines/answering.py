"""Which engine answers: the node where there is one and it is well, PostgreSQL otherwise, in the same request."""

from __future__ import annotations

import logging

from django.conf import settings

from search.engines.breaker import Breaker
from search.engines.contract import Found, Inquiry
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch.connection import FAULTS, QuestionRefused
from search.engines.postgres import PostgresEngine

log = logging.getLogger("minh_bach.search")
#: Seconds for which a process does not ask a node that failed.
REST = 5.0
node = Breaker(REST)


def meant_engine() -> str:
    """Return the name of the engine that answers while all is well."""
    return ElasticsearchEngine.name if settings.ELASTICSEARCH_URL else PostgresEngine.name


def answered(inquiry: Inquiry) -> tuple[Found, str]:
    """Return what was found and the name of the engine that found it."""
    if settings.ELASTICSEARCH_URL and node.lets_ask():
        found = _of_the_node(inquiry)
        if found is not None:
            return found, ElasticsearchEngine.name
    return PostgresEngine().find(inquiry), PostgresEngine.name


def _of_the_node(inquiry: Inquiry) -> Found | None:
    try:
        found = ElasticsearchEngine().find(inquiry)
    except FAULTS as fault:
        log.warning("Elasticsearch không trả lời, PostgreSQL trả lời thay: %s", fault)
        # A question the node cannot read says nothing about the node: nobody may shut it by asking such.
        node.worked() if isinstance(fault, QuestionRefused) else node.failed()
        return None
    node.worked()
    return found
