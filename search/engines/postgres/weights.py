"""BM25 for one question: what each posting of each asked term is worth, and which terms to read at all."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

#: Elasticsearch's and everybody's value.
K1 = 1.2
#: Postings one question may read. A question that would read more drops its commonest terms first: they are in so
#: many documents that they hardly change the order, while reading them is most of the time.
READ_AT_MOST = 60_000
#: A term is not read in a field where it is worth less than this share of the question's best term: a word of
#: nearly every record, in a field of little weight. On the judged questions no rank is lost and two thirds
#: fewer postings are read.
LEAST_WORTH = 0.1
#: In an index of fewer versions everything is read.
SMALL = 2_000


@dataclass(frozen=True)
class Known:
    """An asked term as it stands in one field of one type; `average` is the field's mean length in syllables."""

    term: int
    text: str
    documents: int
    type: str
    role: str
    weight: float
    b: float
    average: float


@dataclass(frozen=True)
class Reading:
    """What the scoring statement needs of a term: worth = factor * tf / (tf + base + slope * length)."""

    term: int
    factor: float
    base: float
    slope: float
    most: int


def readings(known: list[Known], total: int, types: Collection[str]) -> list[Reading]:
    """Return the terms of these types to read, rarest first, within `READ_AT_MOST` postings.

    `total`: all indexed versions. A term's rarity is counted over
    all types that have a field of that role, so that a rare word weighs the same in a type of three records as in
    one of three thousand. The first term is always read, if only in part: common words alone have an answer.
    """
    spread = _spread(known)
    rarity = {one: _rarity(spread[one.role, one.text], total) for one in known if one.type in types}
    best = max((one.weight * rare for one, rare in rarity.items()), default=0.0)
    least = LEAST_WORTH * best if total >= SMALL else 0.0
    chosen: list[Reading] = []
    left = READ_AT_MOST
    for one, rare in sorted(rarity.items(), key=lambda item: -item[1]):
        if one.weight * rare < least or (chosen and one.documents > left):
            continue
        chosen.append(_reading(one, rare, min(one.documents, left)))
        left -= one.documents
        if left <= 0:
            break
    return chosen


def _spread(known: list[Known]) -> dict[tuple[str, str], int]:
    spread: dict[tuple[str, str], int] = {}
    for one in known:
        spread[one.role, one.text] = spread.get((one.role, one.text), 0) + one.documents
    return spread


def _rarity(documents: int, total: int) -> float:
    return math.log(1 + (max(total - documents, 0) + 0.5) / (documents + 0.5))


def _reading(one: Known, rarity: float, most: int) -> Reading:
    slope = K1 * one.b / max(one.average, 1.0)
    return Reading(one.term, rarity * one.weight * (K1 + 1), K1 * (1 - one.b), slope, most)
