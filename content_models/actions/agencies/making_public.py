"""Writes what the public may know of agencies: a version for each change, in force from its day, known from now."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType

from content_models.actions.agencies.ground import Ground
from content_models.actions.public_version import close_earlier
from content_models.declaration.body import canonical, digest
from content_models.declaration.fold import sort_key
from content_models.ledger.agency_versions import AGENCY_TYPE, latest_versions
from content_models.ledger.event import Event, events
from content_models.ledger.public_record import PublicRecord
from content_models.organisation.agency import Agency
from content_models.organisation.instant import day_of


@dataclass(frozen=True)
class Turn:
    """What an agency becomes on a day: the public facts that change, and the day. None: since before our books."""

    agency: Agency
    facts: Mapping[str, Any]
    on: datetime.date | None


def make_public(turns: Sequence[Turn], verb: str, ground: Ground, account: Any, at: datetime.datetime) -> None:
    """Write one version and one event for each turn; the version before is in force until the turn's day."""
    previous = latest_versions([turn.agency.code for turn in turns])
    rows = [_version(turn, previous.get(turn.agency.code), ground, account, at) for turn in turns]
    PublicRecord.objects.bulk_create(rows, batch_size=1000)
    _supersede(rows, previous, at)
    told = zip(turns, rows, strict=True)
    events([_event(t.agency, verb, ground, account, at, row, previous.get(row.key)) for t, row in told])


def make_known(agencies: Sequence[Agency], account: Any, at: datetime.datetime) -> None:
    """Give each agency that the public was never told of its first version, as it stands before it changes."""
    known = latest_versions([agency.code for agency in agencies])
    unknown = [agency for agency in agencies if agency.code not in known]
    ground = Ground(day_of(at), "", "Ghi nhận cơ quan đã có")
    make_public([Turn(agency, {}, agency.starts_on) for agency in unknown], "record_agency", ground, account, at)


def named(agency: Agency | None) -> dict[str, str] | None:
    """How a public text names an agency."""
    return {"code": agency.code, "name": agency.name} if agency else None


def own_facts(agency: Agency) -> dict[str, Any]:
    """The public facts of an agency as its row has them."""
    plain = {name: getattr(agency, name) for name in ("code", "name", "short_name", "kind", "tier")}
    days = {name: (day := getattr(agency, name)) and day.isoformat() for name in ("starts_on", "ends_on")}
    return {**plain, **days, "parent": named(agency.parent), "successors": []}


def agency_event(
    agency: Agency, verb: str, account: Any, at: datetime.datetime, reason: str, data: dict[str, Any], **facts: Any
) -> Event:
    """Return the unsaved event of something done to an agency."""
    return Event(
        content_type=ContentType.objects.get_for_model(Agency),
        object_id=str(agency.pk),
        label=agency.name,
        action=f"minhbach.{verb}",
        user=account,
        timestamp=at,
        type=AGENCY_TYPE,
        key=agency.code,
        agency_id=agency.pk,
        reason=reason,
        data=data,
        **facts,
    )


def _version(
    turn: Turn, before: PublicRecord | None, ground: Ground, account: Any, at: datetime.datetime
) -> PublicRecord:
    facts = (before.data() if before else own_facts(turn.agency)) | dict(turn.facts)
    ended = bool(facts["ends_on"])
    facts |= {"type": AGENCY_TYPE, "key": facts["code"], "version": before.version + 1 if before else 1}
    text = canonical(facts | {"withdrawn": ended})
    heir = next(iter(facts["successors"]), None)
    return PublicRecord(
        type=AGENCY_TYPE,
        key=facts["code"],
        version=facts["version"],
        body=text,
        digest=digest(text),
        agency=turn.agency,
        title=facts["name"],
        sort_key=sort_key(facts["name"]),
        facets={"parent": (facts["parent"] or {}).get("code", ""), "tier": facts["tier"], "kind": facts["kind"]},
        shown_from=at,
        in_force_from=turn.on,
        withdrawn=ended,
        successor_type=AGENCY_TYPE if heir else "",
        successor_key=heir["code"] if heir else "",
        reason=ground.reason,
        edited_by=account,
        decided_by=account,
        decided_at=at,
        decided_as=ground.basis,
    )


def _supersede(rows: Sequence[PublicRecord], previous: Mapping[str, PublicRecord], at: datetime.datetime) -> None:
    by_day: dict[datetime.date, list[str]] = {}
    for row in rows:
        if row.key in previous and row.in_force_from:
            by_day.setdefault(row.in_force_from, []).append(row.key)
    fresh = min((row.pk for row in rows), default=0)
    for day, keys in by_day.items():
        close_earlier(PublicRecord.objects.filter(type=AGENCY_TYPE, key__in=keys, pk__lt=fresh), day, at)


def _event(
    agency: Agency,
    verb: str,
    ground: Ground,
    account: Any,
    at: datetime.datetime,
    row: PublicRecord,
    before: PublicRecord | None,
) -> Event:
    data = {"on": row.in_force_from and row.in_force_from.isoformat(), "basis": ground.basis}
    facts = {"version": row.version, "digest": row.digest, "before": before.digest if before else "", "public": True}
    return agency_event(agency, verb, account, at, ground.reason, data, **facts)
