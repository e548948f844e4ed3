"""The two import commands: what they ask for, what they print, what they refuse."""

import csv
import json

import pytest
from django.core.management.base import CommandError

from content_models.declaration.roles import Role
from content_models.moderation.models import Submission
from tests.factories.people import grant, holder_of
from tests.integration.commands.running import run
from tests.integration.intake.taking_in import people, row

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "rows.jsonl"
    lines = [json.dumps(row("1.1")), "{", json.dumps(row("1.2", level="Cấp Vùng"))]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_procedures_go_in_with_a_summary_and_a_report(rows, tmp_path):
    names = ",".join(account.username for account in people().approvers)
    told = run("import_procedures", rows, agency="H99.02", approve_as=names, report=tmp_path / "report.csv")
    assert "mới" in told
    assert "Dòng 2: Không phải JSON." in told
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as lines:
        found = list(csv.DictReader(lines))
    assert {(line["dòng"], line["kết quả"]) for line in found} >= {("1", "mới"), ("2", "từ chối"), ("3", "lưu ý")}
    assert set(Submission.objects.values_list("state", flat=True)) == {"approved"}


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"agency": "X"}, "import_agencies"),
        ({"agency": "H99.02", "editor": "ai-do"}, "ai-do"),
        ({"agency": "H99.02", "approve_as": "mot"}, "Kiểm soát"),
    ],
)
def test_a_command_line_that_cannot_run_says_the_cure(rows, options, says):
    people()
    with pytest.raises(CommandError, match=says):
        run("import_procedures", rows, **options)


def test_with_two_editors_the_command_asks_which(rows):
    people()
    role = Role.CATALOGUE_EDITOR
    grant(holder_of(role, "H99", name="second"), role, "H99.02")
    with pytest.raises(CommandError, match="--as"):
        run("import_procedures", rows, agency="H99.02")


def test_agencies_print_counts_and_every_fault(tmp_path):
    path = tmp_path / "agencies.csv"
    head = "code,name,short_name,kind,tier,parent_code,starts_on,ends_on\n"
    path.write_text(head + "P,Tỉnh,,,province,,,\n", encoding="utf-8")
    assert "mới" in run("import_agencies", path)
    path.write_text(head + "P,Tỉnh,,,province,Q,,\nR,,,,province,,,\n", encoding="utf-8")
    with pytest.raises(CommandError, match="2 lỗi"):
        run("import_agencies", path)


def test_missing_files_are_named(tmp_path):
    for name, options in (("import_agencies", {}), ("import_procedures", {"agency": "H99.02"})):
        with pytest.raises(CommandError, match="thieu"):
            run(name, str(tmp_path / "thieu.csv"), **options)
