"""The default engine: postings in PostgreSQL tables, ranked by BM25.

What PostgreSQL's own text search gives (`ts_rank`) finds the right procedure first far less often: recall@10 .82
against .97 for postings on the same questions.
"""

from collections.abc import Iterable, Sequence

from search.engines.contract import Found, Inquiry, Name
from search.engines.postgres import clocks, reading, writing
from search.projection.document import SearchDocument


class PostgresEngine:
    """Keeps the contract of `search.engines.contract.Engine`."""

    def missing(self, names: Sequence[Name]) -> list[Name]:
        """Return the versions not indexed; see the contract."""
        return writing.missing(names)

    def put(self, documents: Iterable[SearchDocument]) -> int:
        """Write versions; see the contract."""
        return writing.put(list(documents))

    def refresh(self, records: Sequence[tuple[str, str]]) -> None:
        """Bring clocks up to the ledger's; see the contract."""
        clocks.refresh(records)

    def clear(self) -> None:
        """Forget everything; readers keep the old answers until the transaction ends."""
        writing.clear()

    def settle(self) -> None:
        """Let the planner see how many rows there are now."""
        writing.analyze()

    def find(self, inquiry: Inquiry) -> Found:
        """Answer one question in two statements; see the contract."""
        return reading.find(inquiry)
