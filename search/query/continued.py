"""Agencies in searches: one stands for all that it continues, and what an old one left is counted with its heir."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence

from content_models.organisation.succession import codes_within, heirs_of
from search.engines.contract import FacetCount, Inquiry
from search.projection.facets import AGENCY


def with_predecessors(inquiry: Inquiry) -> Inquiry:
    """Return the inquiry with each asked agency's predecessors accepted too. One query where agencies are asked."""
    if AGENCY not in inquiry.filters:
        return inquiry
    codes = [old for code in inquiry.filters[AGENCY] for old in codes_within(code, inquiry.moment.at)]
    return dataclasses.replace(inquiry, filters=inquiry.filters | {AGENCY: codes})


def continued(counts: Sequence[FacetCount], day: datetime.date) -> list[FacetCount]:
    """Return the counts with those of old agencies added to their heirs', the greatest first. One query."""
    heirs = heirs_of([one.value for one in counts], day)
    if not heirs:
        return list(counts)
    found: dict[str, FacetCount] = {}
    for one in counts:
        value, label = heirs.get(one.value, (one.value, one.label))
        before = found[value].count if value in found else 0
        found[value] = dataclasses.replace(one, value=value, label=label, count=one.count + before)
    return sorted(found.values(), key=lambda one: (-one.count, one.label))
