"""Mục tiêu chất lượng: TCVN ISO 9001:2015, 6.2; 1875/QĐ-UBND, Điều 4.2.c và Điều 4.3.c."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_SECRETARY, REGULATION, STANDARD
from content_models.quality.guidance import direction as told


class Share(d.Row):
    """The part of an objective that one department takes on."""

    unit = d.AgencyReference("Phòng, ban")
    part = d.Line("Phần việc được giao", max_length=1000)


class Target(d.Row):
    """One objective: what, how it is measured, until when, who answers for it, and to whom it is allocated."""

    statement = d.Line("Mục tiêu", max_length=1000)
    target = d.Line("Chỉ tiêu")
    measure = d.Line("Cách đo", max_length=1000)
    due_on = d.Date("Hạn hoàn thành")
    owner = d.AgencyReference("Đơn vị chịu trách nhiệm")
    resources = d.Text("Nguồn lực")
    shares = d.Rows("Phân bổ", of=Share, blank=False)


class QualityObjective(d.Artefact):
    """The objectives of an agency for one year, allocated to its departments; each version stays readable."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.OBJECTIVE_YEAR)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.OBJECTIVE_TITLE)
    context = d.Reference(
        "Rút ra từ bối cảnh", d.PUBLIC, to="quality.IsoContext", blank=True, help="Bối cảnh đã được phê duyệt."
    )
    targets = d.Rows("Mục tiêu", d.PUBLIC, Target, blank=False, search=2, **told.TARGETS)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = OF_THE_SECRETARY
    rules: ClassVar = [d.WholeRows("targets"), d.Under("context")]
    asks = d.Opens(
        "objectiveconsultation",
        each="targets",
        agency="owner",
        back="objective",
        row="target_row",
        copies={"statement": "statement", "target": "target", "measure": "measure", "due_on": "due_on"},
    )
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.2.c, Điều 4.3.c"), d.Cites(STANDARD, "6.2")]
    one_per: ClassVar = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Mục tiêu chất lượng"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        unit = {"code": "H99.02", "name": "Sở Tư pháp"}
        target = {
            "statement": f"Trả kết quả đúng hẹn, mục tiêu {number}",
            "target": "98%",
            "measure": "Số hồ sơ đúng hẹn trên tổng số",
            "due_on": "2030-12-31",
            "owner": unit,
            "shares": [{"unit": unit, "part": "Theo dõi hằng tháng"}],
        }
        return {"targets": [target]}
