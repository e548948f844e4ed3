"""Hồ sơ lưu trữ: TCVN ISO 9001:2015, 7.5.3; 1875/QĐ-UBND, Điều 4.1.b và Điều 4.5.b."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD
from content_models.quality.guidance import papers as told
from content_models.quality.vocabularies import ACCESS, OPEN, RETENTION


class ArchiveRecord(d.Artefact):
    """One filed record. The public reads the titles of those that are open; the others stay inside, approved alike."""

    code = d.Code("Mã hồ sơ", d.PUBLIC, column=True, search=8, **told.RECORD_CODE)
    title = d.Line("Tiêu đề hồ sơ", d.PUBLIC, column=True, search=6, max_length=1000, **told.RECORD_TITLE)
    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.RECORD_YEAR)
    owner = d.AgencyReference("Đơn vị hình thành hồ sơ", d.PUBLIC, column=True, **told.OWNER)
    retention = d.Choice("Thời hạn bảo quản", d.PUBLIC, of=RETENTION, filter=True, facet=True, **told.RETENTION)
    access = d.Choice("Mức tiếp cận", d.PUBLIC, of=ACCESS, column=True, filter=True, **told.ACCESS)
    sheets = d.Integer("Số tờ", d.INTERNAL, blank=True)
    place = d.Line("Nơi lưu", d.INTERNAL, blank=True, help="Kho, giá, hộp.")
    files = d.Attachments("Tệp hồ sơ", d.INTERNAL)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(d.Role.DOCUMENT_CONTROLLER, [d.Step("Duyệt lưu", d.Role.DEPARTMENT_HEAD, working_days=3)])
    public_when = ("access", OPEN)
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.1.b, Điều 4.5.b"), d.Cites(STANDARD, "7.5.3")]
    one_per: ClassVar = ["agency", "code"]
    titled_by = "title"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Hồ sơ lưu trữ"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        return {"code": f"HS-{number:04d}", "access": {"value": OPEN}}
