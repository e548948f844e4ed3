"""Recall, reciprocal rank, discounted gain and time of judged questions."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from content_models.declaration.fold import fold

FIRST = 10
#: What an answer is worth: one that settles the matter, one that comes near it.
RIGHT, NEAR = 2, 1
GRADES = ("right", "near")


@dataclass(frozen=True)
class Asked:
    """One question with its outcome: rank of the first right answer, 0 when none is among the first ten.

    `gain` is its discounted gain as a share of the best order's. `engine` is the one that answered.
    """

    set: str
    way: str
    question: str
    rank: int
    gain: float
    took_ms: float
    engine: str


def questions(path: Path, codes: Collection[str]) -> list[dict]:
    """Return the judged questions that the catalogue can answer, with those of their answers that it holds."""
    judged = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    held = [one | {grade: [key for key in one.get(grade, []) if key in codes] for grade in GRADES} for one in judged]
    return [one for one in held if one["right"]]


def without_marks(judged: Iterable[dict]) -> list[dict]:
    """Return the same questions as someone types them who leaves all marks out."""
    return [one | {"question": fold(one["question"])} for one in judged]


def ask(judged: Iterable[dict]) -> list[Asked]:
    """Ask every question once."""
    return [_asked(one) for one in judged]


def _asked(one: dict) -> Asked:
    from search.query import Question, search

    answer = search(Question(one["question"], type="procedure", limit=FIRST))
    keys = [hit.key for hit in answer.hits]
    ranks = [rank for rank, key in enumerate(keys, 1) if key in one["right"]]
    told = (ranks[0] if ranks else 0, gain(keys, one["right"], one["near"]), answer.took_ms, answer.engine)
    return Asked(one["set"], one["way"], one["question"], *told)


def recall(asked: Collection[Asked]) -> float:
    """Share of questions with a right answer among the first ten."""
    return sum(one.rank > 0 for one in asked) / len(asked)


def reciprocal_rank(asked: Collection[Asked]) -> float:
    """Mean of 1/rank; a question without a right answer counts 0."""
    return sum(1 / one.rank for one in asked if one.rank) / len(asked)


def mean_gain(asked: Collection[Asked]) -> float:
    """Mean of the discounted gains (nDCG)."""
    return sum(one.gain for one in asked) / len(asked)


def gain(keys: list[str], right: Collection[str], near: Collection[str]) -> float:
    """Return the discounted gain of an order of keys, as a share of the best that could be."""
    worth = dict.fromkeys(near, NEAR) | dict.fromkeys(right, RIGHT)
    best = sorted(worth.values(), reverse=True)
    return _discounted([worth.get(key, 0) for key in keys]) / _discounted(best)


def _discounted(worths: list[int]) -> float:
    return sum(worth / math.log2(place + 1) for place, worth in enumerate(worths[:FIRST], 1))


def times(asked: Collection[Asked]) -> tuple[float, float]:
    """Return the median and the 95th percentile of the searches' times in milliseconds."""
    took = sorted(one.took_ms for one in asked)
    return statistics.median(took), took[int(0.95 * (len(took) - 1))]
