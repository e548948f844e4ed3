"""Thông báo kết quả xem xét của lãnh đạo: TCVN ISO 9001:2015, 9.3.3; 1875/QĐ-UBND, Điều 4.2.e, 4.3.e và 4.4.a."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.organisation.instant import day_of
from content_models.quality.approval import REGULATION, STANDARD
from content_models.quality.guidance import reviews as told


class Report(d.Row):
    """What a department reports on the item it was notified of."""

    result = d.Text("Kết quả thực hiện", blank=False)
    evidence = d.Text("Minh chứng")


class Returned(d.Row):
    """Why a report is not enough."""

    reason = d.Text("Lý do", blank=False)


class ReviewNotice(d.Case):
    """One output of an approved review at the department that carries it out: notified, reported, closed."""

    review = d.Pinned("Xem xét của lãnh đạo", d.INTERNAL, of="managementreview", blank=True)
    output_row = d.Line("Dòng", d.INTERNAL, max_length=60, blank=True)
    task = d.Text("Nội dung thực hiện", d.INTERNAL, column=True, blank=False, **told.TASK)
    due_on = d.Date("Hạn báo cáo", d.INTERNAL, **told.REPORT_BY)

    reach = d.WITHIN
    lifecycle = d.Process(
        opens=d.Role.ISO_SECRETARY,
        states=[
            d.State("open", "Chờ báo cáo", d.RUNS),
            d.State("reported", "Đã báo cáo", d.STOPS),
            d.State("closed", "Đã đóng", d.ENDS),
        ],
        transitions=[
            d.Move("report", "Báo cáo", "open", "reported", d.Role.DEPARTMENT_HEAD, form=Report, tells=d.INTERNAL),
            d.Move(
                "send_back",
                "Yêu cầu báo cáo lại",
                "reported",
                "open",
                d.Role.ISO_SECRETARY,
                form=Returned,
                tells=d.INTERNAL,
                at=d.PARENT,
            ),
            d.Move("close", "Đóng", ("open", "reported"), "closed", d.Role.ISO_SECRETARY, at=d.PARENT),
        ],
    )
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.2.e, Điều 4.3.e, Điều 4.4.a"), d.Cites(STANDARD, "9.3.3")]
    titled_by = "task"

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Thông báo kết quả xem xét"

    def public_title(self) -> str:
        return self.task

    def manual_due(self) -> Any:
        """The day the review set; a review approved after it asks for the report on that very day."""
        return self.due_on and max(self.due_on, day_of(self.received_at))
