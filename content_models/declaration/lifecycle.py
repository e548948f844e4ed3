"""How an artefact goes live: who drafts, and the steps that approve."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from content_models.declaration.roles import Role
from content_models.declaration.time_limit import TimeLimit, Unit


class At(Enum):
    """Whose role-holder decides a step: the record's own agency, its parent, or the province."""

    OWN = "own"
    PARENT = "parent"
    PROVINCE = "province"


OWN, PARENT, PROVINCE = At.OWN, At.PARENT, At.PROVINCE


@dataclass(frozen=True)
class Step:
    """One approval. Holding the role at a superior agency is not enough; `signs` keeps a signature on the files.

    The time for it is in working days, or in working hours where `working_hours` says so.
    """

    label: str
    role: Role
    working_days: int = 3
    at: At = OWN
    signs: bool = False
    working_hours: int | None = None

    @property
    def limit(self) -> TimeLimit:
        """How long the decision may take."""
        if self.working_hours:
            return TimeLimit(self.working_hours, Unit.HOUR)
        return TimeLimit(self.working_days, Unit.WORKING_DAY)


@dataclass(frozen=True)
class Approval:
    """The lifecycle of an artefact; `read` widens who may see its drafts, never who may write."""

    draft: Role
    steps: Sequence[Step]
    read: Sequence[Role] = ()

    def readers(self) -> set[Role]:
        """Roles that see drafts within their reach."""
        return {self.draft, Role.AUDITOR, *self.read, *(step.role for step in self.steps)}
