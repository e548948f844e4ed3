"""What the tables say after the day: nothing saved is lost, no submission is half done, no duty waits for nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.db import connection
from django.db.models import Count, Q
from wagtail.models import Revision

from benchmarks.office.editor import Editor
from content_models.catalogue.models import Procedure
from content_models.ledger.models import PublicRecord
from content_models.moderation.models import Duty, KeptText, Member, Submission

OPEN, APPROVED = Submission.State.OPEN, Submission.State.APPROVED


def faults_of(editors: list[Editor]) -> list[str]:
    """Return what is lost or half done, in words."""
    return [*lost_lines(editors), *_kept_texts(editors), *_sheets(editors), *_submissions(editors), *_duties()]


def lost_lines(editors: list[Editor]) -> Iterator[str]:
    """Lines acknowledged that are not in the latest text, unless somebody was shown them and chose their own."""
    given_up = _given_up(editors)
    latest = {record.pk: record.latest_revision.content["note"].splitlines() for record in _touched(editors)}
    for one in editors:
        for record, own in one.kept.items():
            gone = (line for line in own if line not in latest[record] and line not in given_up[record])
            yield from (f"lost in {record}: {line}" for line in gone)


def _given_up(editors: list[Editor]) -> dict[int, set[str]]:
    """By record: the lines of drafts that were shown beside another text and replaced by it."""
    chosen = {kia: record for one in editors for record, kia in one.replaced}
    found: dict[int, set[str]] = defaultdict(set)
    for pk, content in Revision.objects.filter(pk__in=chosen).values_list("pk", "content"):
        found[chosen[pk]].update(content["note"].splitlines())
    return found


def _touched(editors: list[Editor]) -> list[Procedure]:
    pks = {record for one in editors for record in one.kept}
    return list(Procedure._base_manager.filter(pk__in=pks).select_related("latest_revision"))


def _kept_texts(editors: list[Editor]) -> Iterator[str]:
    """What was typed and never saved is kept for its writer, word for word."""
    rows = KeptText.objects.values_list("account__username", "object_id", "fields")
    kept = {(name, record): fields.get("note", [""])[0].splitlines() for name, record, fields in rows}
    for one in editors:
        for record, typed in one.unsaved.items():
            if kept.get((one.name, record)) != typed.splitlines():
                yield f"not kept for {one.name}: {record}"


def _sheets(editors: list[Editor]) -> Iterator[str]:
    codes = [code for one in editors for code in one.brought]
    there = set(Procedure._base_manager.filter(code__in=codes).values_list("code", flat=True))
    yield from (f"brought in and not there: {code}" for code in codes if code not in there)


def _submissions(editors: list[Editor]) -> Iterator[str]:
    """Each holds all its members; approved ones are public whole, and only what is open is frozen."""
    wanted = {pk: count for one in editors for pk, count in one.together.items()}
    stays = Count("members", filter=Q(members__departure=None))
    for row in Submission.objects.annotate(every=Count("members"), staying=stays).values(
        "pk", "state", "every", "staying"
    ):
        if row["every"] < wanted.get(row["pk"], 1):
            yield f"submission {row['pk']}: {row['every']} members of {wanted[row['pk']]}"
        public = PublicRecord.objects.filter(submission_id=row["pk"]).count()
        if public != (row["staying"] if row["state"] == APPROVED else 0):
            yield f"submission {row['pk']} ({row['state']}): {public} public of {row['staying']}"
    waiting = Member.objects.filter(open=True, submission__state=OPEN, departure=None)
    ids = waiting.filter(content_type__model="procedure").values_list("object_id", flat=True)
    frozen = Procedure._base_manager.filter(submitted=True).values_list("pk", flat=True)
    yield from (f"frozen without a submission, or the reverse: {pk}" for pk in set(ids) ^ set(frozen))


def _duties() -> Iterator[str]:
    """Each open submission waits for exactly one decision; nothing waits for one that is closed."""
    waits = Duty.objects.filter(kind=Duty.Kind.DECIDE, closed_at=None)
    yield from (f"waits for nothing: {one}" for one in waits.exclude(submission__state=OPEN))
    counted = Submission.objects.filter(state=OPEN).annotate(
        waits=Count("duties", filter=Q(duties__kind=Duty.Kind.DECIDE, duties__closed_at=None))
    )
    yield from (f"waits for {one.waits} decisions: {one}" for one in counted.exclude(waits=1))


def deadlocks() -> int:
    """Return how many the server broke up in this database, whether a person saw it or not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return int(cursor.fetchone()[0])
