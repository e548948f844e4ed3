"""The default engine: postings in PostgreSQL tables, ranked by BM25.

What PostgreSQL's own text search gives (`ts_rank`) finds the right procedure first far less often: recall@10 .82
against .97 for postings on the same questions.
"""

from collections.abc import Iterable, Sequence

from search.engines.contract import POSTGRESQL, Found, Inquiry, Name, Written
from search.engines.postgres import clocks, reading, writing
from search.projection.document import SearchDocument


class PostgresEngine:
    """Keeps the contract of `search.engines.contract.Engine`. Positions tell it nothing: its lock lets one write."""

    name = POSTGRESQL

    def prepare(self) -> bool:
        """Its tables are always there."""
        return False

    def missing(self, names: Sequence[Name]) -> list[Name]:
        """Return the versions not indexed; see the contract."""
        return writing.missing(names)

    def put(self, documents: Iterable[SearchDocument], position: int) -> Written:
        """Write versions; see the contract. A version that no column holds fails by DataError, and all with it."""
        return Written(writing.put(list(documents)))

    def refresh(self, records: Sequence[tuple[str, str]], position: int) -> Written:
        """Bring clocks up to the ledger's; see the contract."""
        clocks.refresh(records)
        return Written(0)

    def arrive(self) -> None:
        """What is committed is found."""

    def clear(self) -> None:
        """Forget everything; readers keep the old answers until the transaction ends."""
        writing.clear()

    def settle(self) -> None:
        """Let the planner see how many rows there are now."""
        writing.analyze()

    def find(self, inquiry: Inquiry) -> Found:
        """Answer one question in two statements; see the contract."""
        return reading.find(inquiry)
