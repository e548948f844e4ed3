"""One row on its way in, and the unit that goes in as a whole: a submission's members with their lead."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.intake.plain_text import fill, text_of
from content_models.intake.problem import Kept
from content_models.intake.report import Outcome
from content_models.organisation.agency import Agency


@dataclass
class Item:
    """The text of one record as a file has it. `row` is its line, 0 for what no line stands for alone."""

    row: int
    model: type[Artefact]
    plain: dict[str, Any]
    kept: Sequence[Kept] = ()
    #: What stands against it, empty when nothing does.
    why: str = ""
    standing: Artefact | None = None
    outcome: Outcome = Outcome.NEW

    @property
    def key(self) -> str:
        """The key this text asks for: how the record that stands is found."""
        probe = self.model()
        for name in {*self.model.one_per, "code"} & set(self.plain):
            setattr(probe, name, self.plain[name])
        return probe.natural_key() or ""

    def record(self, agency: Agency) -> Artefact:
        """Return a record with this text, made anew each time: a refused attempt leaves its records unusable."""
        if self.standing is None:
            record = self.model(agency=agency)
            fill(record, self.plain)
        else:
            record = copy.copy(self.standing)
            fill(record, self.plain, text_of(record, self.plain))
        return record


@dataclass
class Unit:
    """What goes in whole or not at all: with a new lead, its members; without one, a record leading itself."""

    lead: Item | None
    items: list[Item] = field(default_factory=list)
    #: The lead that already stands, for items that go in by themselves.
    standing_lead: Artefact | None = None
