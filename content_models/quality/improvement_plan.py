"""Kế hoạch cải tiến của một đợt: TCVN ISO 9001:2015, 10.3; 1875/QĐ-UBND, Điều 4.3.f và Điều 4.4.e."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_REPRESENTATIVE, REGULATION, STANDARD
from content_models.quality.guidance import reviews as told


class Step(d.Row):
    """One thing to do in the batch."""

    task = d.Line("Việc phải làm", max_length=1000)
    unit = d.AgencyReference("Đơn vị thực hiện")
    due_on = d.Date("Hạn")
    result = d.Line("Sản phẩm", max_length=1000, blank=True)


class ImprovementPlan(d.Artefact):
    """What is done in one batch of an approved improvement programme."""

    code = d.Code("Số kế hoạch", d.PUBLIC, column=True, search=5, **told.PLAN_CODE)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.PLAN_TITLE)
    programme = d.Reference(
        "Chương trình cải tiến", d.PUBLIC, to="quality.ImprovementProgramme", column=True, filter=True, **told.PROGRAMME
    )
    batch = d.Line("Đợt", d.PUBLIC, column=True, **told.BATCH)
    starts_on = d.Date("Từ ngày", d.PUBLIC, **told.STARTS_ON)
    ends_on = d.Date("Đến ngày", d.PUBLIC, **told.ENDS_ON)
    steps = d.Rows("Việc phải làm", d.PUBLIC, Step, blank=False, search=1, **told.STEPS)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = OF_THE_REPRESENTATIVE
    rules: ClassVar = [d.Under("programme"), d.WholeRows("steps")]
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.3.f, Điều 4.4.e"), d.Cites(STANDARD, "10.3")]
    one_per: ClassVar = ["agency", "code"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Kế hoạch cải tiến"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        unit = {"code": "H99.02", "name": "Sở Tư pháp"}
        row = {
            "task": f"Bỏ một bước {number}",
            "unit": unit,
            "due_on": "2030-05-31",
        }
        return {"starts_on": "2030-05-01", "ends_on": "2030-06-30", "steps": [row]}

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "Ngày kết thúc không thể trước ngày bắt đầu."})
