"""Puts a catalogue file into the ledger of a measuring database, as if it had been published.

Measuring search needs the public rows and their events, not forty people who approve them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

LEVELS = {"Cấp Xã": "commune", "Cấp Tỉnh": "province", "Cấp Bộ/Trung ương": "ministry"}
BATCH = 500


def procedures(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a JSON Lines file, packed or not."""
    packed = path.suffix == ".gz"
    with gzip.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def publish(path: Path) -> set[str]:
    """Write every procedure of a file into the ledger and return their codes."""
    from content_models.ledger.event import Event
    from content_models.ledger.public_record import PublicRecord
    from content_models.ledger.sequencer import sequence

    agency, codes, rows = _agency(), set(), procedures(path)
    while some := list(islice(rows, BATCH)):
        records = PublicRecord.objects.bulk_create([_record(one, agency) for one in some])
        Event.objects.bulk_create([_event(record) for record in records])
        codes |= {record.key for record in records}
    while sequence():
        pass
    return codes


def body_of(one: dict[str, Any]) -> dict[str, Any]:
    """Return the searchable part of the public body."""
    papers = [{"id": str(place), "name": paper["name"]} for place, paper in enumerate(one["papers"])]
    events = [{"id": name, "name": _choice(name, _life_events())} for name in one["life_events"]]
    return {
        "code": one["code"],
        "title": one["name"],
        "sector": one["field"],
        "level": _choice(LEVELS.get(one["level"]), {}),
        "cases": [{"id": "1", "label": "", "papers": papers}],
        "results": [{"id": "1", "name": one["result_raw"] or ""}],
        "keywords": one["keywords"],
        "life_events": events,
    }


def _life_events() -> dict[str, str]:
    from content_models.catalogue.vocabularies import LIFE_EVENTS

    return dict(LIFE_EVENTS)


def _choice(value: str | None, labels: dict[str, str]) -> dict[str, str] | None:
    return {"value": value, "label": labels.get(value, value)} if value else None


def _agency() -> Any:
    import datetime

    from content_models.organisation.agency import Agency

    return Agency.objects.create(code="H99", name="Tỉnh Minh Bạch", starts_on=datetime.date(2025, 7, 1))


def _record(one: dict[str, Any], agency: Any) -> Any:
    from django.utils import timezone

    from content_models.declaration.body import canonical, digest
    from content_models.ledger.public_record import PublicRecord

    text = canonical({"agency": {"code": agency.code, "name": agency.name}} | body_of(one))
    return PublicRecord(
        type="procedure",
        key=one["code"],
        version=1,
        body=text,
        digest=digest(text),
        agency=agency,
        title=one["name"],
        sort_key="",
        shown_from=timezone.now(),
    )


def _event(record: Any) -> Any:
    from content_models.actions.recording import event_of
    from content_models.catalogue.procedure import Procedure

    stub = Procedure(pk=record.pk, key=record.key, title=record.title, agency=record.agency)
    return event_of(stub, "publish", None, record.shown_from, version=1, digest=record.digest, public=True)
