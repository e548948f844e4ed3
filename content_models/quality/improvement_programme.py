"""Chương trình cải tiến liên tục: TCVN ISO 9001:2015, 10.3; 1875/QĐ-UBND, Điều 4.3.f và Điều 4.4.e."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_REPRESENTATIVE, REGULATION, STANDARD
from content_models.quality.guidance import reviews as told
from content_models.quality.vocabularies import QUARTERS


class Improvement(d.Row):
    """One thing to make better, by whom and when."""

    subject = d.Line("Nội dung cải tiến", max_length=1000)
    expected = d.Line("Kết quả cần đạt", max_length=1000)
    unit = d.AgencyReference("Đơn vị thực hiện")
    quarter = d.Choice("Thời gian", of=QUARTERS)


class ImprovementProgramme(d.Artefact):
    """What an agency sets out to make better in one year; plans of each batch follow once it is approved."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.PROGRAMME_YEAR)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.PROGRAMME_TITLE)
    purpose = d.Text("Mục đích, yêu cầu", d.PUBLIC, search=1, blank=False, **told.PURPOSE)
    improvements = d.Rows("Nội dung cải tiến", d.PUBLIC, Improvement, blank=False, search=2, **told.IMPROVEMENTS)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = OF_THE_REPRESENTATIVE
    rules: ClassVar = [d.WholeRows("improvements")]
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.3.f, Điều 4.4.e"), d.Cites(STANDARD, "10.3")]
    one_per: ClassVar = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Chương trình cải tiến"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        row = {"subject": f"Rút ngắn bước {number}", "expected": "Giảm nửa ngày", "quarter": {"value": "q3"}}
        return {"improvements": [row | {"unit": {"code": "H99.02", "name": "Sở Tư pháp"}}]}
