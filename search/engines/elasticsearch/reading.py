"""Answers a question in two calls: the best of each kind, then, with the floor they set, total and facets.

Four kinds are asked at once: in force or withdrawn, holding a code of the question or only its words. Of a large index
only candidates are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Query

from search.engines.contract import Found, Inquiry, Match
from search.engines.elasticsearch import candidates
from search.engines.elasticsearch.asking import coded, factored, within, worded
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
EVERY_KIND = tuple(product((True, False), (True, False)))


def find(inquiry: Inquiry) -> Found:
    """Return what answers, best first; nothing when there is neither a word nor a code."""
    if not ((inquiry.words or inquiry.codes) and inquiry.types):
        return Found([], 0, [], [])
    sending, told = Sending(), worded(inquiry)
    if candidates.plain(inquiry, sending):
        return _of_candidates(inquiry, told, sending)
    scored = factored(inquiry, told)
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


def _of_candidates(inquiry: Inquiry, told: Query, sending: Sending) -> Found:
    """Answer from the candidates of a large index: one call finds and counts them, another reads the page."""
    gone = [] if inquiry.brief else [_search(inquiry, factored(inquiry, told), (False, True))]
    found, *withdrawn = (one["hits"] for one in sending.all([candidates.best(inquiry, told), *gone]))
    top = max((hit["_score"] for hit in found["hits"]), default=0.0)
    near = [hit for hit in found["hits"] if hit["_score"] >= FLOOR * top]
    page = candidates.named(near[inquiry.offset : inquiry.offset + inquiry.limit], sending)
    shown = [_match(hit["_source"], hit["_score"], False) for hit in page]
    if inquiry.brief:
        return Found(shown, 0, [], [])
    best = dict.fromkeys(EVERY_KIND, Best([], 0.0)) | {(False, False): Best(shown, top)}
    best[False, True] = _read(withdrawn[0], False)
    return Found(shown, len(near), candidates.counts(inquiry, near), _withdrawn(best))


def _best(inquiry: Inquiry, scored: Query, sending: Sending) -> dict[Kind, Best]:
    told_withdrawn = (False,) if inquiry.brief else (False, True)
    kinds: list[Kind] = list(product((True, False) if inquiry.codes else (False,), told_withdrawn))
    ways = {False: scored, True: factored(inquiry, worded(inquiry, [coded(inquiry)])) if inquiry.codes else scored}
    told = sending.all([_search(inquiry, ways[kind[0]], kind) for kind in kinds])
    found = {kind: _read(one["hits"], kind[0]) for kind, one in zip(kinds, told, strict=True)}
    return {kind: found.get(kind, Best([], 0.0)) for kind in EVERY_KIND}


def _search(inquiry: Inquiry, scored: Query, kind: Kind) -> Search:
    exact, withdrawn = kind
    asked = within(inquiry, scored, withdrawn, _but(inquiry, exact))
    first, size = (0, inquiry.offset + inquiry.limit) if inquiry.codes else (inquiry.offset, inquiry.limit)
    place = {"from": 0, "size": MOST_WITHDRAWN} if withdrawn else {"from": first, "size": max(1, size)}
    shown = Search().query(asked).sort("_score", "name").extra(track_scores=True, track_total_hits=False)
    return shown.extra(**place)


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
