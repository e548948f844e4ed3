"""What an engine takes and gives. A second engine is one more folder that keeps this contract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from content_models.ledger.reading import Moment
from search.language.meanings import Meaning
from search.language.syllables import Syllable
from search.projection.document import SearchDocument

#: The names of the engines, as their cursors and answers say them.
POSTGRESQL, ELASTICSEARCH = "postgresql", "elasticsearch"

#: A version's name: type, key, version.
Name = tuple[str, str, int]


@dataclass(frozen=True)
class Inquiry:
    """A question made ready for an engine.

    `words`: the sentence as it is meant. `meanings`: what phrases of it mean in other words, each counting by its
    share. `codes`: squeezed codes the sentence holds; `only_codes`: it holds nothing else, so that a code that is
    found is the whole answer.
    `types`: the declared types to look in. `filters`: facet name to accepted values. `moment`: the two
    clocks. `wants_later`: the sentence asks for a later act (lost, changed, expired). `brief`: titles alone
    are looked through, and an engine may leave out total, facets and what was withdrawn. `named`: values of
    facets, by facet, that the sentence speaks of: they rank higher, and nothing is left out.
    """

    words: Sequence[Syllable]
    codes: Sequence[str]
    types: Sequence[str]
    filters: dict[str, list[str]]
    moment: Moment
    limit: int
    offset: int
    only_codes: bool = False
    wants_later: bool = False
    meanings: Sequence[Meaning] = ()
    brief: bool = False
    named: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def favoured(self) -> list[str]:
        """Keys of the records that its phrases nearly always mean."""
        return list(dict.fromkeys(meaning.key for meaning in self.meanings if meaning.key))


@dataclass(frozen=True)
class Match:
    """One version that answers: enough to show it without reading anything else."""

    type: str
    key: str
    version: int
    title: str
    agency: dict[str, str]
    score: float
    exact: bool
    summary: dict[str, list[str]] = field(default_factory=dict)
    successor: dict[str, str] | None = None


@dataclass(frozen=True)
class FacetCount:
    """How many of the matches hold one value of one facet."""

    field: str
    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Found:
    """An engine's answer. `total` and `facets` count all matches, `matches` is one page, best first."""

    matches: list[Match]
    total: int
    facets: list[FacetCount]
    withdrawn: list[Match]


@dataclass(frozen=True)
class Written:
    """How many versions are in the index now, and why those that the engine will never take were refused."""

    count: int
    refused: dict[Name, str] = field(default_factory=dict)


#: How many versions a heap of a type holds, and the sum of their marks; see `search.projection.mark`.
Sums = dict[tuple[str, int], tuple[int, int]]


class Engine(Protocol):
    """The writer's and the reader's side. Writing happens under the index's lock, one writer at a time.

    `position` is the place in the feed up to which the ledger was read: where two writers meet all the same, what
    was read at a later place stays.
    """

    name: str

    def prepare(self) -> bool:
        """Make ready for writing; True when there is nothing yet, so that the feed is to be read from its beginning."""

    def missing(self, names: Sequence[Name]) -> list[Name]:
        """Return those of the versions that are not indexed."""

    def put(self, documents: Iterable[SearchDocument], position: int, surely: bool = False) -> Written:
        """Write versions that are not there yet, replace those that are; `surely` whatever was read later."""

    def refresh(self, records: Sequence[tuple[str, str]], position: int) -> Written:
        """Bring the clocks of all indexed versions of these (type, key) up to the ledger's."""

    def remove(self, names: Sequence[Name]) -> None:
        """Take out versions that the ledger does not hold, or shows no longer; those not there are passed over."""

    def sums(self) -> Sums:
        """Count what is indexed and add up its marks, heap by heap."""

    def marks(self, type_name: str, heap: int) -> dict[Name, int]:
        """Return the versions of one heap with their marks."""

    def identity(self) -> str:
        """Return a name of the very index that is written; another one with other contents has another name."""

    def arrive(self) -> None:
        """Called when the feed is read to its end: what was written is found from now on."""

    def find(self, inquiry: Inquiry) -> Found:
        """Answer one question."""
