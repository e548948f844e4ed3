"""The report counts in memory and writes rows as they come; no cell runs in a spreadsheet."""

import io

from content_models.intake.problem import Kept, Problem
from content_models.intake.report import Outcome, Report
from content_models.intake.summary import summary_of


def test_each_row_is_written_and_counted():
    lines = io.StringIO()
    report = Report(lines)
    report.tell(1, "1.1", Outcome.NEW, kept=[Kept("level", "lạ")])
    report.tell(2, "1.2", Outcome.UNCHANGED, kept=[Kept("level", "lạ")])
    report.refuse(Problem(3, "code", "=cmd()"))
    told = lines.getvalue().splitlines()
    assert told[1:] == ["1,1.1,mới,,", "1,1.1,lưu ý,level,lạ", "2,1.2,không đổi,,", "3,,từ chối,code,'=cmd()"]
    assert report.rows == 3
    assert report.kept == {"level": 1}


def test_the_summary_names_refusals_and_speed():
    report = Report()
    for number in range(25):
        report.refuse(Problem(number, "", "Không phải JSON."))
    told = summary_of(report, 0.5)
    assert "từ chối           25" in told
    assert "và 5 dòng nữa" in told
    assert "50 dòng mỗi giây" in told
