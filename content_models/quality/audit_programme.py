"""Chương trình đánh giá nội bộ: TCVN ISO 9001:2015, 9.2; 1875/QĐ-UBND, Điều 2.4, Điều 4.2.d và Điều 4.3.d."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_SECRETARY, REGULATION, STANDARD
from content_models.quality.guidance import audits as told
from content_models.quality.vocabularies import MONTHS


class Visit(d.Row):
    """One unit in one month; a unit that is audited twice has two rows."""

    unit = d.AgencyReference("Đơn vị được đánh giá")
    month = d.Choice("Tháng", of=MONTHS)
    scope = d.Line("Phạm vi", blank=True, max_length=1000)


class AuditProgramme(d.Artefact):
    """Which units an agency audits in which months of a year; plans are made under it once it is approved."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.YEAR)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.PROGRAMME_TITLE)
    purpose = d.Text("Mục đích", d.PUBLIC, search=1, blank=False, **told.PURPOSE)
    criteria = d.Text("Chuẩn mực", d.PUBLIC, blank=False, **told.CRITERIA)
    scope = d.Text("Phạm vi", d.PUBLIC, search=1)
    methods = d.Text("Phương pháp", d.PUBLIC)
    leader = d.Line("Trưởng đoàn (chức danh)", d.PUBLIC, blank=True)
    visits = d.Rows("Đơn vị và tháng đánh giá", d.PUBLIC, Visit, blank=False, **told.VISITS)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = OF_THE_SECRETARY
    rules: ClassVar = [d.WholeRows("visits")]
    basis: ClassVar = [d.Cites(REGULATION, "Điều 2.4, Điều 4.2.d, Điều 4.3.d"), d.Cites(STANDARD, "9.2")]
    one_per: ClassVar = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Chương trình đánh giá nội bộ"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        unit = {"code": "H99.02", "name": "Sở Tư pháp"}
        return {"visits": [{"unit": unit, "month": {"value": "06"}, "scope": f"Quy trình {number}"}]}
