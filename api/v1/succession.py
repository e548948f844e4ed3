"""What an agency answers for: its own, and what it took over from earlier agencies, however many mergers back."""

from __future__ import annotations

import datetime

from content_models.organisation.models import Succession


def codes_within(code: str, day: datetime.date) -> list[str]:
    """Return the codes whose records a filter by agency finds on a day. One query: mergers are few."""
    pairs = Succession.objects.filter(on__lte=day).values_list("to_agency__code", "from_agency__code")
    before: dict[str, list[str]] = {}
    for new, old in pairs:
        before.setdefault(new, []).append(old)
    found = [code]
    for one in found:  # grows while walked
        found += [old for old in before.get(one, ()) if old not in found]
    return found
