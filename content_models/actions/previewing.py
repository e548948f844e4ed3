"""The version that a text would be published as, were it approved now: for eyes within reach, never kept."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from content_models.actions.public_version import ending_version, text_version
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import Reference
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.shown_titles import titles_shown
from content_models.moderation.member import Member
from content_models.moderation.submission import Submission
from content_models.organisation.instant import now

#: The place of a record that has no key yet: in an address that nobody is led to.
KEYLESS = "chua-co-ma"


@dataclass(frozen=True)
class Foreseen:
    """`version` is unsaved and made as publication makes it; `before` is the version it would follow."""

    version: PublicRecord
    before: PublicRecord | None


def foresee(text: Artefact, member: Member | None = None) -> Foreseen:
    """Return what publishing this text would show: public fields only, titles of others as the public sees them.

    `member` brings what its submission says of days. Two queries and one for each field that points elsewhere,
    one more where the newest version was taken down.
    """
    at = now()
    links = [kind.name for kind in text.kinds() if isinstance(kind, Reference)]
    prefetch_related_objects([text], *links)
    versions = PublicRecord.objects.filter(type=text.type_name(), key=text.key or "").order_by("-version")
    newest = versions.select_related("agency").first()
    text.key, text.version = text.key or KEYLESS, (newest.version if newest else 0) + 1
    alone = Member(submission=Submission(), key=text.key)
    titles = {at: titles_shown([text], at)}
    made = text_version(_shown_now(member) or alone, text, newest, titles, at)
    made.record.agency = text.agency
    # Readers compare with what they may still read.
    hidden = newest is not None and newest.taken_down
    return Foreseen(made.record, versions.filter(shown_until=None).first() if hidden else newest)


def foresee_end(row: Artefact, member: Member) -> Foreseen | None:
    """Return the version that would say that a record ends; None when the public reads none of it. One query.

    `member` brings reason, basis, day and successor; it may be unsaved.
    """
    at = now()
    versions = PublicRecord.objects.filter(type=row.type_name(), key=row.key or "", shown_from__lte=at)
    before = versions.select_related("agency").order_by("-version").first()
    if before is None or before.withdrawn or before.taken_down:
        return None
    row.version = before.version + 1
    made = ending_version(_ending_now(member), row, before, at)
    made.record.agency = row.agency
    return Foreseen(made.record, before)


def _ending_now(member: Member) -> Member:
    said = ("act", "key", "in_force_from", "reason", "basis", "successor_type", "successor_key")
    return Member(submission=Submission(), **{name: getattr(member, name) for name in said})


def _shown_now(member: Member | None) -> Member | None:
    """The member as it would be if its submission were shown at once."""
    if member is None:
        return None
    return Member(
        submission=Submission(), key=member.key, in_force_from=member.in_force_from, reason=member.reason or ""
    )
