"""Kết quả đánh giá nội bộ: TCVN ISO 9001:2015, 9.2 và 10.2; 1875/QĐ-UBND, Điều 4.1.b."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_REPRESENTATIVE, REGULATION, STANDARD
from content_models.quality.guidance import audits as told
from content_models.quality.vocabularies import GRADES


class Finding(d.Row):
    """One finding, with what is done about it."""

    clause = d.Line("Điều khoản")
    grade = d.Choice("Mức", of=GRADES)
    description = d.Text("Mô tả", blank=False)
    evidence = d.Text("Bằng chứng")
    correction = d.Text("Khắc phục")
    due_on = d.Date("Hạn khắc phục", blank=True)


class AuditReport(d.Artefact):
    """What an audit found. It stays within the agency, approved, unless the agency decides to tell it."""

    plan = d.Reference("Kế hoạch đánh giá", d.PUBLIC, to="quality.AuditPlan", column=True, filter=True, **told.PLAN)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.REPORT_TITLE)
    announced = d.Boolean(
        "Công khai kết quả", d.PUBLIC, column=True, filter=True, help="Không đánh dấu thì chỉ trong cơ quan xem được."
    )
    findings = d.Rows("Phát hiện", d.PUBLIC, Finding, search=1, **told.FINDINGS)
    conclusion = d.Text("Kết luận", d.PUBLIC, search=1, blank=False, **told.CONCLUSION)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = OF_THE_REPRESENTATIVE
    rules: ClassVar = [d.Under("plan"), d.WholeRows("findings")]
    public_when = ("announced", True)
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.1.b"), d.Cites(STANDARD, "9.2, 10.2")]
    one_per: ClassVar = ["agency", "plan"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Kết quả đánh giá nội bộ"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        return {"announced": True}
