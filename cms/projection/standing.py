"""Where an artefact stands, in the words of lists and page heads: one function for both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from content_models.actions.signing import Signed, signatures_of
from content_models.declaration.artefact import Artefact
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
        return [*public, Standing("Chờ duyệt", "wait")]
    if not public:
        return [Standing("Bản nháp")]
    return [*public, Standing("Có bản nháp mới")] if record.has_unpublished_changes else public


def _public(record: Artefact) -> list[Standing]:
    if record.withdrawn:
        return [Standing("Đã bãi bỏ", "done")]
    if not record.version:
        return []
    known = record.is_for_the_public()
    return [Standing(f"{'Đang công khai' if known else 'Đã duyệt, không công khai:'} bản {record.version}", "ok")]


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
    return Standing(f"{label}: hết giá trị vì nội dung đã đổi", "wait")


#: What the list can be narrowed to: value, words, condition.
CHOICES: tuple[tuple[str, str, Q], ...] = (
    ("draft", "Bản nháp", Q(submitted=False, has_unpublished_changes=True)),
    ("submitted", "Chờ duyệt", Q(submitted=True)),
    ("public", "Đang công khai", Q(version__gt=0, withdrawn=False)),
    ("withdrawn", "Đã bãi bỏ", Q(withdrawn=True)),
)


def condition_of(choice: str) -> Any:
    """The condition of one of the choices; none for an unknown one."""
    return next((condition for value, _, condition in CHOICES if value == choice), Q(pk=None))
