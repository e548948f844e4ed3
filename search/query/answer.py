"""What a search gives back: hits, counts, what was withdrawn. Plain values: page and API show the same ones."""

from __future__ import annotations

from dataclasses import dataclass

from search.engines.contract import FacetCount


@dataclass(frozen=True)
class Segment:
    """A piece of a title, and whether it matched. A title is shown from these, never from ready-made HTML."""

    text: str
    matched: bool


@dataclass(frozen=True)
class Hit:
    """One published version that answers. `url` is the address of its public page; `summary` its facets' words."""

    type: str
    key: str
    version: int
    title: str
    url: str
    agency: dict[str, str]
    score: float
    exact: bool
    summary: dict[str, list[str]]
    segments: list[Segment]
    successor: dict[str, str] | None = None


@dataclass(frozen=True)
class Answer:
    """All of it. `withdrawn` are records that matched but were taken out of force; `took_ms` is our own time;
    `engine` names the engine that answered, `stands_in` tells that it did so in another one's place; `meant` is the
    question with its slips put right, empty when there were none; `seal` is what a page tells with whether an
    answer was opened, empty where that is not counted."""

    hits: list[Hit]
    total: int
    facets: dict[str, list[FacetCount]]
    withdrawn: list[Hit]
    took_ms: float
    engine: str
    stands_in: bool = False
    meant: str = ""
    seal: str = ""
