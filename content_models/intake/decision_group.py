"""The rows of one decision: how they go in depends on whether the decision itself stands already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from content_models.intake.item import Item, Unit
from content_models.intake.report import Outcome
from content_models.intake.standing import weigh
from content_models.organisation.agency import Agency


@dataclass
class DecisionGroup:
    """A decision with its rows; `why` is a fault of a row that could not be read at all."""

    lead: Item
    items: list[Item] = field(default_factory=list)
    why: str = ""

    def units(self, link: str, agency: Agency) -> list[Unit]:
        """Weigh the rows and return what has to go in; a row left out has its outcome or its `why`.

        A decision that is new goes in with all its rows or not at all. Under one that stands, each row that is
        new or changed is a submission of its own.
        """
        standing = self.lead.standing
        for item in self.items:
            weigh(item, standing and standing.pk, link, agency)
        if standing:
            return [Unit(None, [item], standing) for item in _unmet(self.items)]
        why = self.why or next((f"dòng {item.row}: {item.why}" for item in self.items if item.why), "")
        if why:
            for item in self.items:
                item.why = item.why or f"Cả quyết định không nhập vì {why}"
            return []
        return [Unit(self.lead, self.items)]


def _unmet(items: Iterable[Item]) -> Iterable[Item]:
    return (item for item in items if not item.why and item.outcome is not Outcome.UNCHANGED)
