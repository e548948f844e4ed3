"""What was said of records since they were last public: why others edited, notes, remarks, reasons of returns."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Q

from content_models.ledger.event import Event
from content_models.moderation.decision import Decision
from content_models.moderation.member import Member
from content_models.moderation.submission import Submission

#: A record: the id of its content type, and its own.
Place = tuple[int, int]
#: Of each record at most so many sayings are kept, the latest.
LONGEST = 100


@dataclass(frozen=True)
class Said:
    """One saying. `field` is a declared name, empty for the whole text; `label` the step or act it belongs to."""

    at: datetime.datetime
    by: Any
    label: str
    words: str
    field: str = ""
    on_behalf_of: Any = None


def said_of(places: Iterable[Place]) -> dict[Place, list[Said]]:
    """Return the sayings of records, oldest first. Six queries at most, however many records."""
    asked = list(places)
    members: dict[Place, list[Member]] = {place: [] for place in asked}
    since: dict[Place, datetime.datetime | None] = {}
    for member in _members(asked):
        place = (member.content_type_id, member.object_id)
        if _published(member):
            members[place].clear()
            since[place] = member.submission.closed_at
        else:
            members[place].append(member)
    found = {place: list(chain.from_iterable(_of(member) for member in own)) for place, own in members.items()}
    for place, said in _edits(asked):
        published = since.get(place)
        if published is None or said.at > published:
            found[place].append(said)
    return {place: sorted(own, key=lambda said: said.at)[-LONGEST:] for place, own in found.items()}


def _edits(places: Iterable[Place]) -> Iterator[tuple[Place, Said]]:
    """Drafts for which a reason was given, one for each time it was given; of several saves the first."""
    rows = Event.objects.filter(_any_of(places, str), action="minhbach.draft").exclude(reason="")
    told: dict[Place, tuple[int, str]] = {}
    for event in rows.select_related("user").order_by("id"):
        place = (event.content_type_id, int(event.object_id))
        if told.get(place) != (event.user_id, event.reason):
            told[place] = (event.user_id, event.reason)
            yield place, Said(event.timestamp, event.user, "Sửa, nêu lý do", event.reason)


def _any_of(places: Iterable[Place], as_kept: Callable[[int], Any] = int) -> Q:
    by_type: dict[int, list[Any]] = {}
    for type_id, pk in places:
        by_type.setdefault(type_id, []).append(as_kept(pk))
    asked = Q(pk__in=[])
    for type_id, ids in by_type.items():
        asked |= Q(content_type=type_id, object_id__in=ids)
    return asked


def _members(places: Iterable[Place]) -> Iterable[Member]:
    rows = Member.objects.filter(_any_of(places)).order_by("pk")
    joined = rows.select_related("submission__submitted_by", "departure__by", "departure__on_behalf_of")
    return joined.prefetch_related("remarks__by", "remarks__on_behalf_of", "submission__decisions__by")


def _published(member: Member) -> bool:
    return member.submission.state == Submission.State.APPROVED and not hasattr(member, "departure")


def _of(member: Member) -> Iterator[Said]:
    submission = member.submission
    if submission.note:
        yield Said(submission.submitted_at, submission.submitted_by, "Ghi chú khi trình", submission.note)
    for one in member.remarks.all():
        yield Said(one.at, one.by, one.label, one.words, one.field, one.on_behalf_of)
    if hasattr(member, "departure"):
        left = member.departure
        yield Said(left.at, left.by, left.get_how_display(), left.reason, on_behalf_of=left.on_behalf_of)
        return
    for decision in submission.decisions.all():
        if decision.verdict == Decision.Verdict.RETURNED:
            yield Said(decision.at, decision.by, "Trả lại", decision.reason)
