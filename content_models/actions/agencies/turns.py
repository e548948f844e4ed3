"""What changes of agencies mean for each agency's public text: one turn an agency, however many parts touch it."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from content_models.actions.agencies.making_public import Turn
from content_models.actions.agencies.planned import Planned
from content_models.organisation.agency import Agency
from content_models.organisation.agency_change import AgencyChange


def turns_of(changes: Sequence[Planned], on: datetime.date) -> list[Turn]:
    """Return the turns of the agencies that changes touch, and of those whose superior takes another name."""
    names = {a.pk: words["name"] for c in changes for a, words in c.words.items() if "name" in words}
    takers: dict[int, list[Agency]] = {}
    for old, taker in [pair for change in changes for pair in change.parts]:
        takers.setdefault(old.pk, []).append(taker)
    facts: dict[Agency, dict[str, Any]] = {}
    for change in changes:
        for agency, told in _told(change, on, names, takers):
            facts.setdefault(agency, {}).update(told)
    for child in _children(names):
        facts.setdefault(child, {}).setdefault("parent", _named(child.parent, names))
    return [Turn(agency, told, on) for agency, told in facts.items()]


def _told(
    change: Planned, on: datetime.date, names: Mapping[int, str], takers: Mapping[int, list[Agency]]
) -> Iterator[tuple[Agency, dict[str, Any]]]:
    """What each agency of a change is from the day on; one that hands something over is as it was."""
    for agency, words in change.words.items():
        yield agency, words
    for agency, above in change.parents.items():
        yield agency, {"parent": _named(above, names)}
    last_day = (on - datetime.timedelta(days=1)).isoformat()
    for agency, heir in change.heirs.items():
        after = dict.fromkeys([*([heir] if heir else []), *takers.get(agency.pk, ())])
        named = [{**(_named(one, names) or {}), "on": on.isoformat()} for one in after]
        yield agency, {"ends_on": last_day, "successors": named}
    for agency in change.giving():
        yield agency, {}


def _named(agency: Agency | None, names: Mapping[int, str]) -> dict[str, str] | None:
    """How a public text of that day names an agency."""
    return {"code": agency.code, "name": names.get(agency.pk, agency.name)} if agency else None


def _children(renamed: Collection[int]) -> Iterable[Agency]:
    """Agencies below renamed ones; those with a change of their own ahead are told with it."""
    if not renamed:
        return []
    rows = Agency.objects.select_related("parent").filter(parent__in=list(renamed), ends_on=None).order_by("pk")
    busy = {pk for ids in AgencyChange.waiting().values_list("agencies", flat=True) for pk in ids}
    return [row for row in rows if row.pk not in busy]
