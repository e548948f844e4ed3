"""A duty as a row of the desk: where it leads, in which words its deadline stands."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.passed import moment
from content_models.declaration.process import ENDS
from content_models.moderation.decision import Decision
from content_models.moderation.duty import Duty
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.standing import OK, WAIT, Standing, standing
from content_models.organisation.clock.words import short_date
from content_models.organisation.clock.zone import local


@dataclass(frozen=True)
class Row:
    """One line of a list. `returned` is the decision that sent a submission back."""

    duty: Duty
    url: str
    type_label: str
    standing: Standing
    due: str
    since: str
    returned: Decision | None = None

    @property
    def returned_at(self) -> str:
        return moment(self.returned.at) if self.returned else ""


def rows_of(duties: Sequence[Duty], now: datetime.datetime) -> list[Row]:
    """Return the rows of duties. Two queries: the working days, and why submissions were returned."""
    days = DayTable.load(min([local(now), *(local(duty.due_at) for duty in duties if duty.due_at)]).date())
    returned = _returns(duty.submission_id for duty in duties if duty.kind == Duty.Kind.MEND)
    return [_row(duty, now, days, returned) for duty in duties]


def _row(duty: Duty, now: datetime.datetime, days: DayTable, returned: dict[int, Decision]) -> Row:
    model = ContentType.objects.get_for_id(duty.content_type_id).model_class()
    return Row(
        duty,
        duty_url(duty),
        said(model._meta.verbose_name),
        _standing(duty, model, now, days),
        short_date(local(duty.due_at)) if duty.due_at else gettext("chưa tính"),
        moment(duty.opened_at),
        returned.get(duty.submission_id),
    )


def _standing(duty: Duty, model: Any, now: datetime.datetime, days: DayTable) -> Standing:
    """The words of a deadline; of a case whose clock does not run, what it waits for."""
    if duty.due_at or duty.kind != Duty.Kind.MOVE:
        due, late = duty.due_at, duty.late_at
        return standing(state=duty.label, due_at=due, late_at=late, now=now, days=days, noun="Việc này")
    clocks = {state.label: state.clock for state in model.lifecycle.states}
    if clocks.get(duty.label) is ENDS:
        return Standing(duty.label, gettext("Có kết quả"), OK)
    return Standing(duty.label, gettext("Tạm dừng"), WAIT)


def duty_url(duty: Duty) -> str:
    """The page on which a duty is done."""
    model: Any = ContentType.objects.get_for_id(duty.content_type_id).model_class()
    if duty.kind == Duty.Kind.MOVE:
        return reverse("cms_case", args=[model.type_name(), duty.key])
    if duty.kind == Duty.Kind.URGE:
        return reverse("cms_urging", args=[duty.object_id])
    if duty.kind == Duty.Kind.BASIS:
        return reverse("cms_bases_of", args=[model.type_name(), duty.object_id])
    return reverse("cms_review", args=[duty.submission_id])


def _returns(submissions: Iterable[int]) -> dict[int, Decision]:
    wanted = list(submissions)
    if not wanted:
        return {}
    found = Decision.objects.filter(submission__in=wanted, verdict=Decision.Verdict.RETURNED).select_related("by")
    return {decision.submission_id: decision for decision in found}
