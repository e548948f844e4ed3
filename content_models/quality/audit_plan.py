"""Kế hoạch đánh giá nội bộ của một đơn vị: TCVN ISO 9001:2015, 9.2; 1875/QĐ-UBND, Điều 4.2.d và Điều 4.3.d."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_REPRESENTATIVE, REGULATION, STANDARD
from content_models.quality.guidance import audits as told


class Auditor(d.Row):
    """One auditor, by post and unit: persons are named in the decision that appoints the team."""

    post = d.Line("Chức danh")
    unit = d.AgencyReference("Đơn vị công tác")
    part = d.Line("Nhiệm vụ", blank=True)


class Question(d.Row):
    """One line of the checklist."""

    clause = d.Line("Điều khoản, quy trình", blank=True)
    question = d.Text("Nội dung kiểm tra", blank=False)


class AuditPlan(d.Artefact):
    """When and by whom one unit is audited, under an approved programme; nobody audits their own unit."""

    code = d.Code("Số kế hoạch", d.PUBLIC, column=True, search=5, **told.PLAN_CODE)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.PLAN_TITLE)
    programme = d.Reference(
        "Chương trình đánh giá", d.PUBLIC, to="quality.AuditProgramme", column=True, filter=True, **told.PROGRAMME
    )
    round = d.Line("Đợt", d.PUBLIC, blank=True)
    department = d.AgencyReference("Đơn vị được đánh giá", d.PUBLIC, column=True, **told.DEPARTMENT)
    starts_on = d.Date("Từ ngày", d.PUBLIC, column=True, **told.STARTS_ON)
    ends_on = d.Date("Đến ngày", d.PUBLIC, **told.ENDS_ON)
    auditors = d.Rows("Chuyên gia đánh giá", d.PUBLIC, Auditor, blank=False, **told.AUDITORS)
    clauses = d.Text("Điều khoản, quy trình được đánh giá", d.PUBLIC, blank=False, **told.CLAUSES)
    checklist = d.Rows("Danh mục kiểm tra", d.INTERNAL, Question)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)

    lifecycle = OF_THE_REPRESENTATIVE
    rules: ClassVar = [
        d.Under("programme"),
        d.WholeRows("auditors"),
        d.Apart("auditors", "unit", other="department"),
    ]
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.2.d, Điều 4.3.d"), d.Cites(STANDARD, "9.2")]
    one_per: ClassVar = ["agency", "code"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Kế hoạch đánh giá nội bộ"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        unit = {"code": "H99", "name": "Ủy ban nhân dân tỉnh"}
        auditor = {"post": "Chuyên viên", "unit": unit, "part": "Trưởng đoàn"}
        return {"starts_on": "2030-06-01", "ends_on": "2030-06-02", "auditors": [auditor]}

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "Ngày kết thúc không thể trước ngày bắt đầu."})
