"""The engines that can answer a search: one folder each, behind one contract."""

from search.engines.contract import Engine


def engine() -> Engine:
    """Return the engine that writes and reads the index."""
    from search.engines.postgres import PostgresEngine

    return PostgresEngine()
