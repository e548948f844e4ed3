"""The only writer of the indexes: the relay calls it, and commands through the relay."""

from search.engines.contract import ELASTICSEARCH as NODE
from search.engines.contract import POSTGRESQL as TABLES
from search.index.aside import retry, try_again
from search.index.cursor import doubt
from search.index.feed import catch_up, lag
from search.index.rebuilding import AlreadyRebuilding, rebuild
from search.index.state import State, aside, comparisons, states
from search.index.upkeep import keep_true, reconcile_all

__all__ = [
    "NODE",
    "TABLES",
    "AlreadyRebuilding",
    "State",
    "aside",
    "catch_up",
    "comparisons",
    "doubt",
    "keep_true",
    "lag",
    "rebuild",
    "reconcile_all",
    "retry",
    "states",
    "try_again",
]
