"""Published versions and their events, copied with codes, bytes and digests of their own."""

from __future__ import annotations

from itertools import islice
from typing import Any

from django.db import connection, transaction

from benchmarks.making.copying import CODE, SOURCE, copy, indexed_afterwards
from benchmarks.progress import Progress
from content_models.catalogue.models import Procedure
from content_models.ledger.models import Event, FeedEntry, PublicRecord, Unplaced
from content_models.ledger.sequencer import hold, link
from search.models import IndexedVersion

#: Two sectors beside the real ones: of one copy in 5 000, and of what stands last in the order, one in 100.
RARE, LAST = "Lĩnh vực hiếm", "Lĩnh vực cuối"
#: True of a copy that has one of them.
ELSEWHERE = "(n.n %% 5000 = 0 OR b.last)"
_SECTOR = f"CASE WHEN n.n %% 5000 = 0 THEN '{RARE}' WHEN b.last THEN '{LAST}' ELSE s.facets->>'sector' END"
_BODY = f"""replace(replace(s.body, '"' || s.key || '"', '"' || {CODE} || '"'),
    '"sector":' || to_json(s.facets->>'sector')::text, '"sector":' || to_json({_SECTOR})::text)"""
_A_PLACE = 5000


def note_sources() -> None:
    """Note what is copied: the catalogue as it is now, published and indexed."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {SOURCE}")
        cursor.execute(_SOURCE)


def sources() -> int:
    """Return how many procedures are copied."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {SOURCE}")
        return int(cursor.fetchone()[0])


def records(count: int) -> None:
    """Copy the published versions: codes in the body too, and the digest of that body."""
    changed = {
        "key": CODE,
        "body": _BODY,
        "submission_id": "NULL",
        "digest": f"encode(sha256(convert_to({_BODY}, 'UTF8')), 'hex')",
        "facets": f"jsonb_set(s.facets, '{{sector}}', to_jsonb({_SECTOR}))",
    }
    with indexed_afterwards(PublicRecord._meta.db_table):
        copy(PublicRecord, "record", count, changed)
    analyzed(PublicRecord)


def events(count: int) -> None:
    """Copy the event that each publication left, of its copy."""
    rows = f"{PublicRecord._meta.db_table} r WHERE r.type = s.type AND r.key = {CODE} AND r.version = s.version"
    of_copy = f"(SELECT r.digest FROM {rows} AND r.called_off IS NULL)"
    changed = {"key": CODE, "digest": of_copy, "uuid": "gen_random_uuid()"}
    with indexed_afterwards(Event._meta.db_table):
        copy(Event, "event", count, changed)
    analyzed(Event)


def feed() -> None:
    """Give each event its place as the sequencer does, in one reading of them all; its transaction is the caller's."""
    hold()
    told = Progress("places in the feed", Event.objects.count() - FeedEntry.objects.count())
    last = FeedEntry.objects.order_by("-position").first()
    position, chain = (last.position, last.digest) if last else (0, "")
    waiting = Event.objects.filter(entry=None).order_by("id").iterator(_A_PLACE)
    while some := list(islice(waiting, _A_PLACE)):
        entries = []
        for event in some:
            position, chain = position + 1, link(chain, event)
            entries.append(FeedEntry(position=position, event=event, digest=chain))
        FeedEntry.objects.bulk_create(entries)
        told.add(len(some))
    Unplaced.objects.filter(event__entry__isnull=False).delete()


def analyzed(model: Any) -> None:
    """Let the planner see the rows that the next step reads."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {model._meta.db_table}")


def drafts(count: int, agency: int, other: int) -> None:
    """Copy procedures as drafts: one in 100 at agency `other`. A copy shares its source's revision, as columns need."""
    changed = {
        "key": CODE,
        "code": CODE,
        "folded": f"replace(s.folded, s.code, {CODE})",
        "agency_id": f"CASE WHEN n.n %% 100 = 0 THEN {other} ELSE {agency} END",
        "version": "0",
        "live": "false",
        "live_revision_id": "NULL",
        "has_unpublished_changes": "true",
        "submitted": "false",
    }
    with transaction.atomic(), indexed_afterwards(Procedure._meta.db_table):
        copy(Procedure, "draft", count, changed)


def waiting_events(count: int) -> None:
    """Copy events that have no place in the feed yet and that no index needs."""
    copy(Event, "event", count, {"uuid": "gen_random_uuid()", "key": "''", "public": "false"})


_SOURCE = f"""
    CREATE TABLE {SOURCE} AS
    SELECT row_number() OVER (ORDER BY r.key) - 1 AS place, r.key, r.id AS record, p.id AS draft,
           e.id AS event, v.id AS version, percent_rank() OVER (ORDER BY r.sort_key, r.key) >= 0.99 AS last
    FROM {PublicRecord._meta.db_table} r
    JOIN {Procedure._meta.db_table} p ON p.key = r.key
    JOIN {Event._meta.db_table} e ON e.type = r.type AND e.key = r.key AND e.version = r.version AND e.public
    LEFT JOIN {IndexedVersion._meta.db_table} v ON (v.type, v.key, v.version) = (r.type, r.key, r.version)
    WHERE r.type = 'procedure' AND r.version = 1
"""
