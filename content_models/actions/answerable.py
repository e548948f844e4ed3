"""Who answers for what the public reads: the last step that decided it, and the same role above it.

They may stop what is shown, or is about to be: at once and alone, so never for a text of their own.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from content_models.actions.duties import deciding_agency_id
from content_models.declaration.artefact import Artefact
from content_models.organisation.agency import Agency
from content_models.organisation.held import Held
from content_models.organisation.rights import reaching


def answerable(model: type[Artefact], agency: Agency, account: Any, authors: Collection[int | None]) -> Held | None:
    """Return the role by which an account may stop a text of this agency; None when it may not, or wrote it.

    The nearest comes first, one's own role before one stood in for.
    """
    step = model.lifecycle.steps[-1]
    place_id = deciding_agency_id(agency, step.at)
    place = agency if place_id == agency.pk else Agency.objects.get(pk=place_id)
    own = [held for held in reaching(account, [step.role], place) if not {account.pk, held.stands_for} & set(authors)]
    return min(own, key=lambda held: (-len(held.path), held.stands_for or 0), default=None)
