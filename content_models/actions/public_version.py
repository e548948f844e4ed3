"""Makes the rows of the public record: the text of a version, or the notice that it ends."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Value, When

from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.body import body_of, canonical, digest
from content_models.declaration.roles import Role
from content_models.ledger.public_file import PublicFile
from content_models.ledger.public_record import WITHHELD, PublicRecord
from content_models.ledger.reading import facets_of
from content_models.ledger.shown_titles import Titles, retitled
from content_models.moderation.member import Act, Member
from content_models.organisation.agency import Agency
from content_models.organisation.held import Held
from content_models.organisation.instant import day_of


@dataclass(frozen=True)
class Signature:
    """Who decided, when, and in which words the public is told."""

    account: Any
    held: Held
    at: datetime.datetime

    @cached_property
    def words(self) -> str:
        """Role and agency: "Lãnh đạo cơ quan, Ủy ban nhân dân tỉnh"."""
        return f"{Role(self.held.role).label}, {Agency.objects.get(pk=self.held.agency_id).name}"


@dataclass
class Published:
    """A version about to be written, with the member it comes from and the version it follows."""

    record: PublicRecord
    member: Member
    row: Artefact
    previous: PublicRecord | None

    def signed(self, signature: Signature) -> None:
        """Note who edited and who decided; the page shows the role and the agency, never the person."""
        self.record.edited_by_id, self.record.decided_by = self.member.edited_by_id, signature.account
        self.record.decided_at, self.record.decided_as = signature.at, signature.words


def shown_from(member: Member, at: datetime.datetime) -> datetime.datetime:
    """The instant from which a version is on show: as asked, never before it was decided."""
    return max(member.submission.shown_from or at, at)


def text_version(
    member: Member,
    row: Artefact,
    previous: PublicRecord | None,
    titles: Mapping[datetime.datetime, Titles],
    at: datetime.datetime,
) -> Published:
    """Return the version that a frozen text becomes; `titles` are those on show, by instant."""
    shown = shown_from(member, at)
    body = retitled(row, body_of(row, key=row.key, version=row.version, withdrawn=False), titles[shown])
    declared = member.in_force_from or row.in_force_from
    record = _record(row, body, shown, _first_day(declared, previous, shown))
    _trace(record, member)
    return Published(record, member, row, previous)


def withheld_version(
    member: Member, row: Artefact, previous: PublicRecord | None, at: datetime.datetime
) -> Published | None:
    """Return what the public is told of an approved text that is not for it: that the public one ends, if one was."""
    if previous is None or previous.withdrawn:
        return None
    return ending_version(member, row, previous, at)


def ending_version(member: Member, row: Artefact, previous: PublicRecord, at: datetime.datetime) -> Published:
    """Return the version that says a record ends, and names the successor."""
    shown = shown_from(member, at)
    last_day = member.in_force_from or day_of(shown)
    successor = {"type": member.successor_type, "key": member.successor_key} if member.successor_key else None
    ending = {"version": row.version, "withdrawn": True, "withdrawn_from": last_day.isoformat()}
    reason, basis = (member.reason, member.basis) if Act(member.act).ends else (WITHHELD, "")
    stated = {"successor": successor, "reason": reason, "withdrawn_basis": basis}
    body = previous.data() | ending | stated
    record = _record(row, body, shown, last_day)
    record.title, record.sort_key, record.withdrawn = previous.title, previous.sort_key, True
    # It says the text again, so where that was taken down it is not shown either.
    record.shown_until = shown if previous.taken_down else None
    record.successor_type, record.successor_key = member.successor_type, member.successor_key
    _trace(record, member)
    record.reason = reason
    return Published(record, member, row, previous)


def _trace(record: PublicRecord, member: Member) -> None:
    """Whence a version comes, and its place among what was announced together."""
    record.revision_id, record.submission_id, record.reason = member.revision_id, member.submission_id, member.reason
    record.position = member.position


def _record(
    row: Artefact, body: dict[str, Any], shown: datetime.datetime, first_day: datetime.date | None
) -> PublicRecord:
    text = canonical(body)
    return PublicRecord(
        type=row.type_name(),
        key=row.key,
        version=row.version,
        body=text,
        digest=digest(text),
        agency_id=row.agency_id,
        title=row.title_text(),
        sort_key=row.sort_key,
        facets=facets_of(type(row), body),
        shown_from=shown,
        in_force_from=first_day,
    )


def _first_day(
    declared: datetime.date | None, previous: PublicRecord | None, shown: datetime.datetime
) -> datetime.date | None:
    """The day a version comes into force.

    The first version may be in force since before our books (None). A later one that repeats the past day of
    the version before comes into force when it is shown: an amendment does not reach back by oversight.
    """
    if previous is None:
        return declared
    first_possible = day_of(shown)
    repeated = declared == previous.in_force_from and (declared is None or declared <= first_possible)
    return first_possible if declared is None or repeated else declared


def supersede(published: Sequence[Published]) -> None:
    """Close the versions before: in force until the new one's day, known from the instant it is shown.

    A day that still lies ahead may move; what is past stays as it was.
    """
    groups: dict[tuple[Any, Any, str], list[Published]] = defaultdict(list)
    for one in published:
        if one.previous:
            groups[one.record.in_force_from, one.record.shown_from, one.record.type].append(one)
    for (day, known, type_name), ones in groups.items():
        before = Q()
        for one in ones:
            before |= Q(key=one.record.key, version__lt=one.record.version)
        close_earlier(PublicRecord.objects.filter(before, type=type_name), day, known)


def close_earlier(earlier: QuerySet[PublicRecord], day: Any, known: datetime.datetime) -> None:
    """Let versions be in force until `day`, which is told from the instant `known`."""
    open_still = Q(superseded_on=None)
    # A day ahead moves nearer; what was to be told only later, because a text waits for its day, is told now.
    sooner = open_still | Q(superseded_on__gt=max(day, day_of(known)))
    told = open_still | Q(superseded_on__gte=day, superseded_known__gt=known)
    earlier.filter(sooner | told).update(
        superseded_on=Case(When(sooner, then=Value(day)), default=F("superseded_on")),
        superseded_known=Case(When(told, then=Value(known)), default=F("superseded_known")),
    )


def record_files(published: Sequence[Published]) -> None:
    """Note which file digests these versions made public: only those have a public address."""
    files = [
        PublicFile(record=one.record, **{k: entry[k] for k in ("digest", "name", "media_type", "size")})
        for one in published
        for kind in type(one.row).kinds()
        if isinstance(kind, Attachments) and kind.is_public and not one.record.withdrawn
        for entry in kind.plain(getattr(one.row, kind.name))
    ]
    PublicFile.objects.bulk_create(files, ignore_conflicts=True)
