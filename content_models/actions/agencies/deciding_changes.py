"""Decides changes of agencies: checks, keeps the plan, tells the public; done at once when their day has come.

What ends an agency is read by the clock from then on: its last day, its grants, its keys, its heir. Names and places
change on the day itself, see `applying`.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from content_models.actions.agencies.applying import apply_changes
from content_models.actions.agencies.change_rules import check
from content_models.actions.agencies.ground import Ground, admit_ground
from content_models.actions.agencies.making_public import make_known, make_public
from content_models.actions.agencies.paths import hold_tree
from content_models.actions.agencies.planned import Planned
from content_models.actions.agencies.turns import turns_of
from content_models.organisation.agency import Agency, Succession
from content_models.organisation.agency_change import AgencyChange
from content_models.organisation.instant import day_of, now


@transaction.atomic
def decide_changes(changes: Sequence[Planned], ground: Ground, account: Any) -> list[AgencyChange]:
    """Decide changes for a day and return them; all or none. `account` None: the operator's command."""
    at = now()
    today = day_of(at)
    admit_ground(ground, account, today)
    hold_tree()
    _lock(changes)
    check(changes, ground.on, account)
    touched = {one for change in changes for one in change.subjects() | change.others()}
    make_known(sorted(touched, key=lambda agency: agency.pk), account, at)
    kept = AgencyChange.objects.bulk_create([_row(one, ground, account, at) for one in changes], batch_size=500)
    _end(changes, ground)
    for verb in dict.fromkeys(one.verb for one in changes):
        own = [one for one in changes if one.verb == verb]
        make_public(turns_of(own, ground.on), f"{verb}_agency", ground, account, at)
    if ground.on <= today:
        apply_changes(kept, at)
    return kept


def _lock(changes: Sequence[Planned]) -> None:
    """Lock and read again, in one order, every agency that is changed or led to."""
    wanted: dict[int, list[Agency]] = {}
    for change in changes:
        for agency in change.subjects() | change.others():
            wanted.setdefault(agency.pk, []).append(agency)
    for fresh in Agency.objects.select_for_update().filter(pk__in=wanted).order_by("pk"):
        for agency in wanted[fresh.pk]:
            for name in ("name", "parent_id", "path", "starts_on", "ends_on"):
                setattr(agency, name, getattr(fresh, name))


def _row(change: Planned, ground: Ground, account: Any, at: datetime.datetime) -> AgencyChange:
    return AgencyChange(
        verb=change.verb,
        on=ground.on,
        basis=ground.basis.strip(),
        reason=ground.reason.strip(),
        agencies=sorted(one.pk for one in change.subjects()),
        others=sorted(one.pk for one in change.others()),
        plan=change.as_json(),
        by=account,
        decided_at=at,
    )


def _end(changes: Sequence[Planned], ground: Ground) -> None:
    """Ended agencies keep their last day, and their heirs from the next."""
    ended = [agency for change in changes for agency in change.heirs]
    for agency in ended:
        agency.ends_on = ground.on - datetime.timedelta(days=1)
    if ended:
        pks = [agency.pk for agency in ended]
        Agency.objects.filter(pk__in=pks).update(ends_on=ground.on - datetime.timedelta(days=1))
    facts = {"on": ground.on, "basis": ground.basis.strip()}
    whole = [(old, heir) for change in changes for old, heir in change.heirs.items() if heir is not None]
    parts = [(old, taker) for change in changes for old, taker in change.parts if change.heirs.get(old) != taker]
    Succession.objects.bulk_create([Succession(from_agency=a, to_agency=b, **facts) for a, b in whole], batch_size=1000)
    Succession.objects.bulk_create(
        [Succession(from_agency=a, to_agency=b, whole=False, **facts) for a, b in parts], ignore_conflicts=True
    )
