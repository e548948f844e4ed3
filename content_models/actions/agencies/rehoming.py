"""What follows when agencies move or end: old ones stand beside their heirs, duties wait where they are decided."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.utils import timezone

from content_models.actions.duties import deciding_agency_id
from content_models.moderation.duty import Duty
from content_models.organisation.agency import Agency
from content_models.organisation.instant import day_of
from content_models.organisation.succession import succeeded_by


def beside_heirs(heirs: Collection[int]) -> None:
    """Put what agencies succeeded, all generations, below their superiors: whoever sees the heir sees its past."""
    old = succeeded_by(heirs, day_of(timezone.now()))
    above = dict(Agency.objects.filter(pk__in=old).values_list("pk", "parent_id"))
    place = {agency: above[heir] for heir, found in old.items() for agency, _ in found if agency not in heirs}
    rows = list(Agency.objects.filter(pk__in=place))
    for row in rows:
        row.parent_id = place[row.pk]
    Agency.objects.bulk_update(rows, ["parent"], batch_size=1000)


def rehome_duties(moved: Sequence[int]) -> int:
    """Let open steps of submissions from agencies that moved wait where they are decided now; return how many did."""
    waiting = Duty.objects.filter(kind=Duty.Kind.DECIDE, closed_at=None, submission__agency__in=moved)
    changed = []
    for duty in waiting.select_related("submission__agency"):
        submission: Any = duty.submission
        place = deciding_agency_id(submission.agency, submission.step.at)
        if place != duty.agency_id:
            duty.agency_id = place
            changed.append(duty)
    Duty.objects.bulk_update(changed, ["agency"], batch_size=500)
    return len(changed)


def release_mending(ended: Sequence[int]) -> None:
    """What was returned to a person of an agency that ended waits for whoever drafts such texts at its successor."""
    left = Duty.objects.filter(kind=Duty.Kind.MEND, closed_at=None, agency__in=ended).exclude(account=None)
    duties = list(left.select_related("submission"))
    for duty in duties:
        submission: Any = duty.submission
        duty.account, duty.role = None, submission.lead_model.lifecycle.draft
    Duty.objects.bulk_update(duties, ["account", "role"], batch_size=500)
