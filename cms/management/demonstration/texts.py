"""Calendars, procedures and policies of the demonstration: each drafted, submitted and approved by its people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db import transaction

from cms.management.demonstration import files
from cms.management.demonstration.people import holder
from content_models.actions.deciding import Verdict, decide
from content_models.actions.drafting import draft
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import Procedure
from content_models.declaration.artefact import Artefact
from content_models.declaration.lifecycle import PROVINCE
from content_models.declaration.roles import Role
from content_models.intake.applying import People
from content_models.intake.plain_text import fill, plain_of
from content_models.intake.procedures import ProcedureIntake
from content_models.intake.report import Report
from content_models.operation.models import WorkCalendar
from content_models.organisation.models import Agency
from content_models.quality.models import QualityPolicy

ROOT = "H99"
YEARS = (2026, 2027)
#: The year in which the portal's pages were collected: their decisions mostly state none.
DECISION_YEAR = 2026


@transaction.atomic
def publish(record: Artefact) -> None:
    """Take one record from draft to public, each step in the name of whoever holds its role."""
    code, life = record.agency.code, record.lifecycle
    draft([record], holder(life.draft, code))
    submissions = submit([Proposal(record, [Entry(record)])], holder(life.draft, code))
    for step in life.steps:
        submissions = decide(submissions, holder(step.role, ROOT if step.at is PROVINCE else code), Verdict.APPROVED)


def load_calendars() -> None:
    """Publish the years that are not there yet; that fills the day table every deadline counts by."""
    province = Agency.objects.get(code=ROOT)
    for year in YEARS:
        if not WorkCalendar.objects.filter(year=year).exists():
            calendar = WorkCalendar(agency=province)
            fill(calendar, plain_of(WorkCalendar, _calendar(files.calendar(year))))
            publish(calendar)


def _calendar(kept: dict[str, Any]) -> dict[str, Any]:
    morning, afternoon = ("-".join(span) for span in kept["hours"]["spans"])
    return {
        "year": kept["year"],
        "title": f"Lịch làm việc năm {kept['year']} của tỉnh Minh Bạch",
        "holidays": [{"day": row["day"], "name": row["name"]} for row in kept["holidays"]],
        "swaps": [{"off": row["off"], "made_up": row["made_up"]} for row in kept["swaps"]],
        "morning": morning,
        "afternoon": afternoon,
    }


def load_procedures() -> Iterator[int]:
    """Import each agency's procedures through its own people; yield how many each had."""
    owned: dict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
    owners = files.owners()
    for number, row in enumerate(files.procedures(), 1):
        owned[owners[row["code"]]].append((number, row))
    steps, leader = Procedure.lifecycle.steps, holder(Role.AGENCY_LEADER, ROOT)
    for code, rows in owned.items():
        approvers = [leader if step.at is PROVINCE else holder(step.role, code) for step in steps]
        people = People(Agency.objects.get(code=code), holder(Procedure.lifecycle.draft, code), approvers)
        report = Report()
        ProcedureIntake(people, DECISION_YEAR, report).run(rows)
        if report.refusals:
            raise RuntimeError("\n".join(report.refusals))
        yield len(rows)


def load_policies() -> None:
    """Publish the quality policies that are not there yet."""
    for row in files.policies():
        agency = Agency.objects.get(code=row["agency_code"])
        if not QualityPolicy.objects.filter(agency=agency, year=row["year"]).exists():
            publish(QualityPolicy(agency=agency, year=row["year"], title=row["title"], statement=row["statement"]))
