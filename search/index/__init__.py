"""The only writer of the indexes. The relay calls `catch_up` and `retry`; commands call `rebuild` and `lag`."""

from search.engines.contract import ELASTICSEARCH as NODE
from search.engines.contract import POSTGRESQL as TABLES
from search.index.aside import retry, try_again, waiting_for_people
from search.index.feed import catch_up, lag
from search.index.rebuilding import rebuild

__all__ = ["NODE", "TABLES", "catch_up", "lag", "rebuild", "retry", "try_again", "waiting_for_people"]
