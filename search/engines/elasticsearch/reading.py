"""Answers a question in two calls: the best of each kind, then, with the floor they set, total and facets.

Four kinds are asked at once: in force or withdrawn, holding a code of the question or only its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Query

from search.engines.contract import Found, Inquiry, Match
from search.engines.elasticsearch.asking import coded, within, worded
from search.engines.elasticsearch.counting import counted
from search.engines.elasticsearch.sending import Sending
from search.engines.limits import FLOOR, MOST_WITHDRAWN, WITHDRAWN_FLOOR


@dataclass(frozen=True)
class Best:
    """The best of one kind, and the score of the very first of that kind."""

    matches: list[Match]
    top: float


#: (exact, withdrawn)
Kind = tuple[bool, bool]


def find(inquiry: Inquiry) -> Found:
    """Return what answers, best first; nothing when there is neither a word nor a code."""
    if not ((inquiry.words or inquiry.codes) and inquiry.types):
        return Found([], 0, [], [])
    sending, scored = Sending(), worded(inquiry)
    best = _best(inquiry, scored, sending)
    here = best[True, False].matches
    alone = bool(inquiry.only_codes and here)
    floor = FLOOR * max(best[True, False].top, best[False, False].top)
    others = [] if alone else [match for match in best[False, False].matches if match.score >= floor]
    page = [*here, *others] if inquiry.codes else others
    total, facets = (
        counted(inquiry, None if alone else scored, 0.0 if alone else floor, sending)
        if not inquiry.brief and (page or best[False, False].top)
        else (0, [])
    )
    first = inquiry.offset if inquiry.codes else 0
    return Found(page[first : first + inquiry.limit], total, facets, _withdrawn(best))


def _best(inquiry: Inquiry, scored: Query, sending: Sending) -> dict[Kind, Best]:
    told_withdrawn = (False,) if inquiry.brief else (False, True)
    kinds: list[Kind] = list(product((True, False) if inquiry.codes else (False,), told_withdrawn))
    ways = {False: scored, True: worded(inquiry, [coded(inquiry)]) if inquiry.codes else scored}
    told = sending.all([_search(inquiry, ways[kind[0]], kind) for kind in kinds])
    found = {kind: _read(one["hits"], kind[0]) for kind, one in zip(kinds, told, strict=True)}
    return {kind: found.get(kind, Best([], 0.0)) for kind in product((True, False), (True, False))}


def _search(inquiry: Inquiry, scored: Query, kind: Kind) -> Search:
    exact, withdrawn = kind
    asked = within(inquiry, scored, withdrawn, _but(inquiry, exact))
    first, size = (0, inquiry.offset + inquiry.limit) if inquiry.codes else (inquiry.offset, inquiry.limit)
    place = {"from_": 0, "size": MOST_WITHDRAWN} if withdrawn else {"from_": first, "size": max(1, size)}
    shown = Search().query(asked).sort("_score", "name").extra(track_scores=True, track_total_hits=False)
    return shown.extra(**{"from": place["from_"], "size": place["size"]})


def _but(inquiry: Inquiry, exact: bool) -> list[Query]:
    return [coded(inquiry)] if inquiry.codes and not exact else []


def _read(hits: dict[str, Any], exact: bool) -> Best:
    return Best([_match(hit["_source"], hit["_score"], exact) for hit in hits["hits"]], hits["max_score"] or 0.0)


def _match(kept: dict[str, Any], score: float, exact: bool) -> Match:
    return Match(type=kept["type"], key=kept["key"], version=kept["version"], score=score, exact=exact, **kept["shown"])


def _withdrawn(best: dict[Kind, Best]) -> list[Match]:
    least = WITHDRAWN_FLOOR * max(one.top for one in best.values())
    near = [match for match in best[False, True].matches if match.score >= least]
    return [*best[True, True].matches, *near][:MOST_WITHDRAWN]
