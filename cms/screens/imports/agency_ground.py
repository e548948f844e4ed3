"""On what ground the chosen agencies are decided: asked once for the whole list, before anything is written."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from cms.screens.agencies.fields import GroundForm
from content_models.actions.agencies.ground import admit_ground
from content_models.intake.agency_lists.deciding import GROUND, keep_ground
from content_models.intake.batch import Batch


def ground_form(batch: Batch, account: Any, posted: Any = None) -> GroundForm:
    """The form, with what was stated before where the decision could not be carried out."""
    return GroundForm(batch.agency, account, posted, initial=dict(batch.constants.get(GROUND) or {}))


def take_ground(form: GroundForm, batch: Batch) -> bool:
    """Keep a ground that fits; tell whether it did."""
    if not form.is_valid():
        return False
    try:
        admit_ground(form.ground(), form.account, timezone.localdate())
    except PermissionDenied as refusal:
        form.add_error("on", str(refusal))
        return False
    keep_ground(batch, form.ground())
    return True
