"""The engines that can answer a search: one folder each, behind one contract."""

from django.conf import settings

from search.engines.contract import Engine
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.postgres import PostgresEngine


def engines(only: str = "") -> list[Engine]:
    """Return the engines that are kept up to date: PostgreSQL always, and first; the node where there is one.

    `only`: the name of the one that is wanted, of those that there are.
    """
    kept = [PostgresEngine(), ElasticsearchEngine()] if settings.ELASTICSEARCH_URL else [PostgresEngine()]
    return [engine for engine in kept if only in ("", engine.name)]
