"""Which records are announced under a lead: the drafts that name it, in the field its type says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import Reference
from content_models.moderation.member import Act
from content_models.organisation.rights import visible


@dataclass(frozen=True)
class Candidate:
    """A draft that may be submitted under a lead, with the act that follows from its state."""

    record: Artefact

    @property
    def value(self) -> str:
        return f"{self.record.type_name()}:{self.record.pk}"

    @property
    def act(self) -> Act:
        return Act.AMEND if self.record.version else Act.ANNOUNCE

    @property
    def title(self) -> str:
        return str(self.record.latest_revision.object_str)


def follower_types(model: type[Artefact]) -> list[type[Artefact]]:
    """The types that name a record of this type as the decision they are announced under."""
    return [other for other in registry.artefacts() if _points_at(other, model)]


def _points_at(other: type[Artefact], model: type[Artefact]) -> bool:
    kind = next((kind for kind in other.kinds() if kind.name == model.leads), None)
    return isinstance(kind, Reference) and kind.related_model is model


def drafts_naming(lead: Artefact, account: Any) -> list[Candidate]:
    """Return the drafts within the account's reach that name this lead and wait to be submitted. One query a type."""
    found: list[Candidate] = []
    for model in follower_types(type(lead)):
        drafts = visible(account, model, "change").filter(has_unpublished_changes=True, submitted=False)
        named = drafts.filter(**{f"latest_revision__content__{lead.leads}": lead.pk})
        rows = named.select_related("agency", "latest_revision").order_by("sort_key", "pk")
        found += [Candidate(row) for row in rows]
    return found
