"""The engine for provinces that run Elasticsearch: the same words and answers, on as many nodes as it takes."""

from collections.abc import Iterable, Sequence
from functools import cache

from search.engines.contract import ELASTICSEARCH, Found, Inquiry, Name, Sums, Written
from search.engines.elasticsearch import comparing, indices, reading, writing
from search.engines.elasticsearch.connection import written_to
from search.projection.document import SearchDocument


class ElasticsearchEngine:
    """Keeps the contract of `search.engines.contract.Engine`. `beside` names an index that is being built."""

    name = ELASTICSEARCH

    def __init__(self, beside: str = "") -> None:
        self.beside = beside

    @classmethod
    def anew(cls) -> "ElasticsearchEngine":
        """Return an engine that writes to a new index, which nobody reads before `take_over`."""
        return cls(indices.create(filling=True))

    def take_over(self) -> None:
        """Let the index that was built answer from now on, and drop all others of ours."""
        indices.take_over(self.beside)

    def prepare(self) -> bool:
        """Make an index when there is none; see the contract."""
        if indices.is_there():
            _widened_once(written_to())
            return False
        indices.write_to(indices.create())
        return True

    def missing(self, names: Sequence[Name]) -> list[Name]:
        """Return the versions not indexed; see the contract."""
        return writing.missing(self._target, names)

    def put(self, documents: Iterable[SearchDocument], position: int, surely: bool = False) -> Written:
        """Write versions; see the contract."""
        return writing.put(self._target, documents, None if surely else position)

    def refresh(self, records: Sequence[tuple[str, str]], position: int) -> Written:
        """Bring clocks up to the ledger's; see the contract."""
        return writing.refresh(self._target, records, position)

    def remove(self, names: Sequence[Name]) -> None:
        """Take out versions; see the contract."""
        writing.remove(self._target, names)

    def sums(self) -> Sums:
        """Count and add up; see the contract."""
        return comparing.sums(self._target)

    def marks(self, type_name: str, heap: int) -> dict[Name, int]:
        """Return one heap; see the contract."""
        return comparing.marks(self._target, type_name, heap)

    def identity(self) -> str:
        """Return the node's own number of the index; a restored or remade one has another."""
        return indices.identity(self._target)

    def tidy(self) -> list[str]:
        """Drop the indexes that a broken rebuild left behind; return their names. None may run meanwhile."""
        return indices.drop_unused()

    def arrive(self) -> None:
        """Let what was written be found; see the contract."""
        indices.show()

    def find(self, inquiry: Inquiry) -> Found:
        """Answer one question; see the contract. Fails by `connection.FAULTS`."""
        return reading.find(inquiry)

    @property
    def _target(self) -> str:
        return self.beside or written_to()


@cache
def _widened_once(alias: str) -> None:
    """Once in a process: declarations do not change while it runs."""
    indices.widen()
