"""The whole real catalogue and all units of the country go in, and say how fast."""

import resource
import time

import pytest

from content_models.intake.agencies.intake import take_in as take_in_agencies
from content_models.intake.json_lines import read
from content_models.intake.procedures import ProcedureIntake
from content_models.intake.report import Outcome, Report
from content_models.ledger.models import PublicRecord
from content_models.organisation.models import Agency
from tests.integration.intake.taking_in import people
from tests.shared import shared_file

pytestmark = [pytest.mark.django_db, pytest.mark.shared]


def test_every_real_procedure_goes_in_and_a_second_run_changes_nothing(record_property):
    path = shared_file("data/tthc_procedures.jsonl.gz")
    report, began = Report(), time.monotonic()
    ProcedureIntake(people(), 2026, report).run(read(path))
    speed, memory = report.rows / (time.monotonic() - began), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    record_property("figure", f"import: {report.rows} procedures, {speed:.0f} a second, at most {memory // 1024} MB")
    assert report.counts == {Outcome.NEW: 2834}
    assert PublicRecord.objects.filter(type="procedure").count() == 2834
    again = Report()
    ProcedureIntake(people(), 2026, again).run(read(path))
    assert again.counts == {Outcome.UNCHANGED: 2834}


def test_all_units_of_the_country_go_in():
    counts = take_in_agencies([shared_file("data/admin_units_2level.csv")])
    assert counts["mới"] == 3355
    assert Agency.objects.filter(parent=None).count() == 34
