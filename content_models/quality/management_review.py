"""Xem xét của lãnh đạo: TCVN ISO 9001:2015, 9.3; 1875/QĐ-UBND, Điều 2.5, Điều 4.2.e và Điều 4.3.e."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_SECRETARY, REGULATION, STANDARD
from content_models.quality.guidance import reviews as told
from content_models.quality.vocabularies import REVIEW_INPUTS, REVIEW_OUTPUTS


class Input(d.Row):
    """One of the things the standard wants looked at, or why there is nothing to look at."""

    topic = d.Choice("Nội dung xem xét", of=REVIEW_INPUTS)
    finding = d.Text("Kết quả")
    note = d.Text("Lý do không có số liệu")


class Output(d.Row):
    """One decision, with the department that carries it out and until when."""

    sort = d.Choice("Loại", of=REVIEW_OUTPUTS)
    task = d.Text("Nội dung thực hiện", blank=False)
    unit = d.AgencyReference("Phòng, ban thực hiện")
    due_on = d.Date("Hạn báo cáo")


class ManagementReview(d.Artefact):
    """One review of the quality system by its leader; each department named in it receives a notice."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.REVIEW_YEAR)
    round = d.Integer("Lần trong năm", d.PUBLIC, column=True, default=1)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.REVIEW_TITLE)
    held_on = d.Date("Ngày xem xét", d.PUBLIC, column=True, **told.HELD_ON)
    inputs = d.Rows(
        "Đầu vào",
        d.PUBLIC,
        Input,
        blank=False,
        search=1,
        begins_with=[{"topic": {"value": value}} for value, _ in REVIEW_INPUTS],
        **told.INPUTS,
    )
    outputs = d.Rows("Đầu ra", d.PUBLIC, Output, blank=False, search=1, **told.OUTPUTS)
    conclusion = d.RichText("Kết luận", d.PUBLIC, search=1)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = OF_THE_SECRETARY
    rules: ClassVar = [d.Covers("inputs", "topic", answer="finding", excuse="note"), d.WholeRows("outputs")]
    opens: ClassVar = [
        d.Opens(
            "reviewnotice",
            each="outputs",
            agency="unit",
            back="review",
            row="output_row",
            copies={"task": "task", "due_on": "due_on"},
        )
    ]
    basis: ClassVar = [d.Cites(REGULATION, "Điều 2.5, Điều 4.2.e, Điều 4.3.e"), d.Cites(STANDARD, "9.3")]
    one_per: ClassVar = ["agency", "year", "round"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Xem xét của lãnh đạo"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        unit = {"code": "H99.02", "name": "Sở Tư pháp"}
        task = {"sort": {"value": "improvement"}, "task": f"Rà soát quy trình {number}", "unit": unit}
        inputs = [{"topic": {"value": value}, "finding": "Đạt yêu cầu"} for value, _ in REVIEW_INPUTS]
        return {"round": 1, "inputs": inputs, "outputs": [task | {"due_on": "2030-12-31"}]}
