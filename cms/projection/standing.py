"""Where an artefact stands, in the words of lists and page heads: one function for both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext

from cms.projection.words import lazily
from content_models.actions.signing import Signed, signatures_of
from content_models.declaration.artefact import Artefact
from content_models.declaration.staff_indexes import STANDINGS
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local


@dataclass(frozen=True)
class Standing:
    """A word and its tone: `ok`, `wait`, `done`, or none for a plain draft."""

    words: str
    tone: str = ""


def standing_of(record: Artefact) -> list[Standing]:
    """Return what holds of a record: what the public sees first, then what is under way."""
    public = _public(record)
    if record.submitted:
        return [*public, Standing(gettext("Chờ duyệt"), "wait")]
    if not public:
        return [Standing(gettext("Bản nháp"))]
    return [*public, Standing(gettext("Có bản nháp mới"))] if record.has_unpublished_changes else public


def _public(record: Artefact) -> list[Standing]:
    if record.withdrawn:
        return [Standing(gettext("Đã bãi bỏ"), "done")]
    if not record.version:
        return []
    if not record.live:
        return [Standing(gettext("Đã gỡ nội dung: bản {version}").format(version=record.version), "done")]
    known = record.is_for_the_public()
    return [
        Standing(
            gettext("{words} bản {version}").format(
                words=gettext("Đang công khai") if known else gettext("Đã duyệt, không công khai:"),
                version=record.version,
            ),
            "ok",
        )
    ]


def signed_words(record: Artefact) -> list[Standing]:
    """Return the latest signature of each signing step and whether it still stands; asks only where a step signs."""
    if not record.pk or not any(step.signs for step in record.lifecycle.steps):
        return []
    newest = {one.signature.decision.label: one for one in reversed(signatures_of(record))}
    return [_signed(label, one) for label, one in newest.items()]


def _signed(label: str, one: Signed) -> Standing:
    decision = one.signature.decision
    if one.stands:
        return Standing(f"{label}: {decision.by}, {full_date(local(decision.at).date())}", "ok")
    return Standing(gettext("{label}: hết giá trị vì nội dung đã đổi").format(label=label), "wait")


#: What the list can be narrowed to, in words; the conditions are those its indexes hold.
CHOICES = (
    ("draft", lazily("Bản nháp")),
    ("submitted", lazily("Chờ duyệt")),
    ("public", lazily("Đang công khai")),
    ("taken_down", lazily("Đã gỡ nội dung")),
    ("withdrawn", lazily("Đã bãi bỏ")),
)
#: What was taken down stands on and is not public; the index of the published ones still serves.
CONDITIONS = STANDINGS | {"public": STANDINGS["public"] & Q(live=True)}


def condition_of(chosen: Iterable[str]) -> Q:
    """The condition that one of the choices holds; unknown ones are passed over."""
    conditions = [CONDITIONS[choice] for choice in chosen if choice in CONDITIONS]
    return reduce(or_, conditions) if conditions else Q()
