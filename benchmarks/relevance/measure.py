"""Recall, reciprocal rank and time of judged questions."""

from __future__ import annotations

import json
import statistics
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

FIRST = 10


@dataclass(frozen=True)
class Asked:
    """One question with its outcome: rank of the first right answer, 0 when none is among the first ten.

    `engine` is the one that answered.
    """

    way: str
    question: str
    rank: int
    took_ms: float
    engine: str


def questions(path: Path, codes: Collection[str]) -> list[dict]:
    """Return the judged questions that the catalogue can answer."""
    judged = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [one for one in judged if set(one["right"]) & set(codes)]


def ask(judged: Iterable[dict]) -> list[Asked]:
    """Ask every question once."""
    return [_asked(one) for one in judged]


def _asked(one: dict) -> Asked:
    from search.query import Question, search

    answer = search(Question(one["question"], type="procedure", limit=FIRST))
    ranks = [rank for rank, hit in enumerate(answer.hits, 1) if hit.key in one["right"]]
    return Asked(one["way"], one["question"], ranks[0] if ranks else 0, answer.took_ms, answer.engine)


def recall(asked: Collection[Asked]) -> float:
    """Share of questions with a right answer among the first ten."""
    return sum(one.rank > 0 for one in asked) / len(asked)


def reciprocal_rank(asked: Collection[Asked]) -> float:
    """Mean of 1/rank; a question without a right answer counts 0."""
    return sum(1 / one.rank for one in asked if one.rank) / len(asked)


def times(asked: Collection[Asked]) -> tuple[float, float]:
    """Return the median and the 95th percentile of the searches' times in milliseconds."""
    took = sorted(one.took_ms for one in asked)
    return statistics.median(took), took[int(0.95 * (len(took) - 1))]
