"""The frozen texts of a submission's members and the public texts before them; queries flat in their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Revision

from content_models.actions.submission_rules import frozen_text
from content_models.declaration.artefact import Artefact
from content_models.ledger.models import PublicRecord
from content_models.ledger.named_for import name_links
from content_models.moderation.member import STAYS, Member
from content_models.moderation.submission import Submission


@dataclass
class Frozen:
    """One member: its row, its text as submitted, the text that was public before it (None: there was none)."""

    member: Member
    row: Artefact
    text: Artefact
    before: Artefact | None = None
    before_version: int = 0

    @property
    def version(self) -> int:
        """The number this text would be published under."""
        return self.before_version + 1


def frozen_members(submission: Submission, account: Any) -> list[Frozen]:
    """Return the members that stay, in their order, what they refer to named for the account.

    The number of queries depends on the types only.
    """
    members = list(submission.members.filter(STAYS).select_related("revision"))
    found: list[Frozen] = []
    for type_id in sorted({member.content_type_id for member in members}):
        model: Any = ContentType.objects.get_for_id(type_id).model_class()
        own = _of_type(model, [m for m in members if m.content_type_id == type_id], submission)
        name_links([text for one in own for text in (one.text, one.before) if text], account)
        found += own
    return sorted(found, key=lambda one: one.member.position)


def _of_type(model: type[Artefact], members: Sequence[Member], submission: Submission) -> list[Frozen]:
    rows = model._base_manager.select_related("agency").in_bulk([member.object_id for member in members])
    found = [
        Frozen(member, rows[member.object_id], frozen_text(rows[member.object_id], member.revision.content))
        for member in members
    ]
    versions = _versions_before(model, [member.key for member in members], submission)
    revisions = Revision.objects.in_bulk([version.revision_id for version in versions.values()])
    for one in found:
        version = versions.get(one.member.key)
        if version and version.revision_id in revisions:
            one.before = frozen_text(one.row, revisions[version.revision_id].content)
            one.before_version = version.version
    return found


def _versions_before(model: type[Artefact], keys: Sequence[str], submission: Submission) -> dict[str, PublicRecord]:
    """The version of each key that stood when the submission was closed, or stands now while it is open."""
    rows = PublicRecord.objects.filter(
        type=model.type_name(), key__in=keys, decided_at__lte=submission.closed_at or timezone.now()
    )
    others = rows.exclude(submission_id=submission.pk).order_by("key", "-version").distinct("key")
    return {version.key: version for version in others.defer("body")}
