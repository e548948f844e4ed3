"""Ký: keeps what a signing step put a name to, and tells later whether the signature still stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType

from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.body import digest_of
from content_models.moderation.decision import Decision
from content_models.moderation.member import Member
from content_models.moderation.signature_record import SignatureRecord


@dataclass(frozen=True)
class Signed:
    """One signature; it stands while text and files are byte for byte what was signed."""

    signature: SignatureRecord
    stands: bool


def sign(decisions: Sequence[Decision], members: Sequence[tuple[Member, Artefact]]) -> list[SignatureRecord]:
    """Keep a signature for each text that a signing step approved; the caller holds the locks."""
    signing = {d.submission_id: d for d in decisions if d.verdict == d.Verdict.APPROVED and _signs(d)}
    return SignatureRecord.objects.bulk_create(
        SignatureRecord(
            decision=signing[member.submission_id],
            member=member,
            digest=member.digest,
            files=digests_of(type(row), member.revision.content),
        )
        for member, row in members
        if member.submission_id in signing
    )


def _signs(decision: Decision) -> bool:
    return decision.submission.steps[decision.position].signs


def digests_of(model: type[Artefact], content: dict[str, Any]) -> list[str]:
    """Return the digests of the files that a text names, in its order."""
    lists = [kind.plain(kind.to_python(content.get(kind.name))) for kind in model.kinds() if _holds_files(kind)]
    return [entry["digest"] for entries in lists for entry in entries]


def _holds_files(kind: Any) -> bool:
    return isinstance(kind, Attachments)


def signatures_of(record: Artefact) -> list[Signed]:
    """Return the signatures under a record, newest first; those under another text than the latest do not stand."""
    held = SignatureRecord.objects.filter(
        member__content_type=ContentType.objects.get_for_model(type(record)), member__object_id=record.pk
    ).select_related("decision__by", "decision__on_behalf_of", "decision__agency", "member")
    content = record.latest_revision.content if record.latest_revision else {}
    now, files = digest_of(content), digests_of(type(record), content)
    return [Signed(one, (one.digest, one.files) == (now, files)) for one in held.order_by("-pk")]
