"""A case: a record that moves. It keeps events, no revisions."""

from __future__ import annotations

from enum import Enum
from typing import Any, ClassVar

from django.db import models

from content_models.declaration.process import Process, State
from content_models.declaration.record import Record
from content_models.declaration.staff_indexes import FoldedIndex, OpenIndex, ReachIndex
from content_models.declaration.time_limit import TimeLimit, Unit


class Reach(Enum):
    """LISTED: on public lists. BY_CODE: found by its code only, named nowhere public. WITHIN: for staff alone."""

    LISTED = "listed"
    BY_CODE = "by_code"
    WITHIN = "within"


LISTED, BY_CODE, WITHIN = Reach.LISTED, Reach.BY_CODE, Reach.WITHIN


class Case(Record):
    """Base of every case. The number book gives its code; the move action changes its state."""

    code = models.CharField("Mã", max_length=60, unique=True, editable=False)
    state = models.CharField("Trạng thái", max_length=40, db_index=True, editable=False)
    received_at = models.DateTimeField("Tiếp nhận lúc", editable=False)
    due_at = models.DateTimeField("Hẹn trả", null=True, editable=False, db_index=True)
    late_at = models.DateTimeField(null=True, editable=False)
    provisional = models.BooleanField(default=False, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
    pauses = models.JSONField(default=list, editable=False)

    reach: ClassVar[Reach] = BY_CODE
    lifecycle: ClassVar[Process]
    #: The field in which a clerk enters the due day that cannot be computed; empty when there is none.
    MANUAL_FIELD: ClassVar[str] = ""
    titled_by = "code"

    class Meta:
        abstract = True
        default_permissions = ()
        indexes = (FoldedIndex(), ReachIndex("-id"), OpenIndex())

    @property
    def key(self) -> str:
        return self.code

    @property
    def present_state(self) -> State:
        return self.lifecycle.state(self.state)

    def time_limit(self) -> TimeLimit:
        """The limit this case is judged by; a declaration with a deadline overrides it."""
        return TimeLimit(None, Unit.UNKNOWN)

    def manual_due(self) -> Any:
        """The day a clerk set with a reason where the limit cannot be computed; None otherwise."""
        return None

    def when_received(self) -> None:
        """Declared hook: fills what follows from `received_at`, before the case is checked and numbered."""

    def offered(self, name: str) -> list[str]:
        """The words a clerk may choose from in a field of text, empty where anything may be written."""
        return []

    def public_title(self) -> str:
        """What the bare public card says this case is about; never a person."""
        return str(self._meta.verbose_name)
