"""The only writer of the indexes. The relay calls `catch_up`; commands call `rebuild` and `lag`."""

from search.index.feed import catch_up, lag
from search.index.rebuilding import rebuild

__all__ = ["catch_up", "lag", "rebuild"]
