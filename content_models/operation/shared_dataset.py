"""Dữ liệu dùng chung và thiết kế mẫu: what agencies share with each other, under which rules, by which decision.

QĐ 02/2013/QĐ-UBND Bình Dương, Điều 26.1 (the province issues the list, the rules of sharing and the design templates)
and Điều 12.2 (agencies exchange and synchronise data).
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.declaration import language as d

SORTS = [("dataset", "Dữ liệu dùng chung"), ("template", "Thiết kế mẫu")]
WAYS = [
    ("api", "Giao diện lập trình (API)"),
    ("dump", "Tệp dữ liệu mở, tải xuống"),
    ("request", "Cung cấp theo yêu cầu bằng văn bản"),
]
RENEWALS = [
    ("at_once", "Ngay khi thay đổi"),
    ("daily", "Hằng ngày"),
    ("monthly", "Hằng tháng"),
    ("yearly", "Hằng năm"),
    ("never", "Không thay đổi"),
]


class SharedField(d.Row):
    """One piece of information of a dataset."""

    name = d.Line("Tên trường", help="Như ghi trong dữ liệu. Ví dụ: ma_thu_tuc.")
    meaning = d.Line("Nội dung", help="Ví dụ: Mã thủ tục hành chính theo Cổng Dịch vụ công quốc gia.")
    note = d.Line("Ghi chú", max_length=300)


class SharedDataset(d.Artefact):
    """One line of the province's list, with the decision it was issued by; its agency keeps the data."""

    code = d.Code("Mã", d.PUBLIC, column=True, search=8, help="Ví dụ: DLDC-001. Không đổi sau khi công bố.")
    title = d.Line("Tên", d.PUBLIC, column=True, search=6, help="Ví dụ: Danh mục thủ tục hành chính của tỉnh.")
    sort = d.Choice(
        "Loại",
        d.PUBLIC,
        of=SORTS,
        column=True,
        filter=True,
        facet=True,
        help="Dữ liệu để khai thác, hay thiết kế để lập dự toán, mua sắm.",
        law=d.Cites("02/2013/QĐ-UBND", "Điều 26.1"),
    )
    summary = d.Text("Mô tả", d.PUBLIC, blank=False, search=2, help="Dữ liệu gồm những gì, thu thập từ đâu.")
    fields = d.Rows(
        "Các trường dữ liệu", d.PUBLIC, SharedField, limit=200, help="Mỗi trường một dòng: tên và nội dung."
    )
    way = d.Choice(
        "Cách chia sẻ",
        d.PUBLIC,
        of=WAYS,
        column=True,
        filter=True,
        help="API và tệp phải có địa chỉ khai thác.",
    )
    address = d.Web("Địa chỉ khai thác", d.PUBLIC, blank=True, help="Địa chỉ API hoặc nơi tải tệp.")
    terms = d.Text("Quy tắc chia sẻ, sử dụng", d.PUBLIC, blank=False, help="Ai được dùng, vào việc gì, cấm gì.")
    renewal = d.Choice("Cập nhật", d.PUBLIC, of=RENEWALS, help="Bao lâu dữ liệu được làm mới một lần.")
    decision_number = d.Line("Số quyết định ban hành", d.PUBLIC, column=True, max_length=60, help="Ví dụ: 12/QĐ-UBND.")
    decided_on = d.Date("Ngày quyết định", d.PUBLIC, column=True, help="Ngày ký quyết định ban hành.")
    files = d.Attachments("Thiết kế mẫu, tài liệu kỹ thuật", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(
        d.Role.CATALOGUE_EDITOR,
        [
            d.Step("Kiểm soát", d.Role.DEPARTMENT_HEAD, working_days=3),
            d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=5, at=d.PROVINCE),
        ],
        read=[d.Role.SPECIALIST, d.Role.PROCEDURE_CONTROLLER],
    )
    rules: ClassVar = [d.WholeRows("fields")]
    basis: ClassVar = [d.Cites("02/2013/QĐ-UBND", "Điều 12.2, Điều 26.1")]
    titled_by = "title"
    slug = "du-lieu-dung-chung"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Dữ liệu dùng chung"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        return {
            "code": f"DLDC-{number:03d}",
            "sort": {"value": "dataset"},
            "summary": "Tên, mã, thời hạn của từng thủ tục hành chính.",
            "way": {"value": "request"},
            "terms": "Cơ quan trong tỉnh dùng để cung cấp dịch vụ; không sửa nội dung.",
            "decision_number": f"{number}/QĐ-UBND",
        }

    def clean(self) -> None:
        """What is shared by an address names it; a design template brings its file."""
        super().clean()
        if self.way in ("api", "dump") and not self.address:
            raise ValidationError({"address": "Cách chia sẻ này cần địa chỉ khai thác."})
        if self.sort == "template" and not self.kind("files").plain(self.files):
            raise ValidationError({"files": "Thiết kế mẫu phải kèm tệp."})
