"""Answers a question in two statements: what the index knows of its terms, then the scored page with its facets."""

from __future__ import annotations

from typing import Any

from django.db import connection

from search.engines.contract import FacetCount, Found, Inquiry, Match
from search.engines.postgres.scoring import parameters, statement
from search.engines.postgres.vocabulary import look_up
from search.engines.postgres.weights import readings
from search.engines.shares import shares_of
from search.projection.fields import TITLE


def find(inquiry: Inquiry) -> Found:
    """Return what answers, best first; nothing when neither a term nor a code is known."""
    shares = shares_of(inquiry)
    known, total = look_up(shares)
    if inquiry.brief:
        known = [one for one in known if one.role == TITLE]
    chosen = readings(known, total, inquiry.types)
    if not (chosen or inquiry.codes):
        return Found([], 0, [], [])
    with connection.cursor() as cursor:
        cursor.execute(statement(inquiry), parameters(inquiry, chosen))
        page, total, facets, withdrawn = cursor.fetchone()
    return Found(_matches(page), total, [FacetCount(**row) for row in facets or []], _matches(withdrawn))


def _matches(rows: list[dict[str, Any]] | None) -> list[Match]:
    return [_match(row) for row in rows or []]


def _match(row: dict[str, Any]) -> Match:
    successor = {"type": row["successor_type"], "key": row["successor_key"]} if row["successor_key"] else None
    summary: dict[str, list[str]] = {}
    for facet in row["summary"] or []:
        summary.setdefault(facet["name"], []).append(facet["label"])
    return Match(
        type=row["type"],
        key=row["key"],
        version=row["version"],
        title=row["title"],
        agency={"code": row["agency_code"], "name": row["agency_name"]},
        score=row["score"],
        exact=row["exact"],
        summary=summary,
        successor=successor,
    )
