"""Quyết định công bố: the decision under which procedures are announced, amended, replaced or abolished."""

from typing import ClassVar

from content_models.catalogue.approval import BY_THE_PROVINCE, CONTROL_OF_PROCEDURES
from content_models.declaration import language as d


class AnnouncingDecision(d.Artefact):
    """One decision; it leads one submission, whose members are the procedures that name it."""

    symbol = d.Line(
        "Số, ký hiệu", d.PUBLIC, column=True, search=5, max_length=120, help="Ghi như trên văn bản, ví dụ 163/QĐ-UBND."
    )
    issuer = d.Line(
        "Cơ quan ban hành",
        d.PUBLIC,
        column=True,
        filter=True,
        facet=True,
        search=1,
        max_length=300,
        help="Tên cơ quan ghi trên quyết định, ví dụ: Ủy ban nhân dân tỉnh.",
    )
    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, help="Năm ký quyết định, ví dụ 2026.")
    title = d.Text("Trích yếu", d.PUBLIC, search=3, help="Nội dung chính của quyết định, theo phần trích yếu.")
    issued_on = d.Date("Ngày ban hành", d.PUBLIC, blank=True, help="Ngày ký; ngày có hiệu lực ghi ở cuối biểu mẫu.")
    files = d.Attachments("Tệp kèm theo", d.PUBLIC, help="Bản ký số hoặc bản quét có dấu.")
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = BY_THE_PROVINCE
    basis = CONTROL_OF_PROCEDURES
    one_per: ClassVar = ["symbol", "issuer", "year"]
    leads = "decision"
    titled_by = "symbol"
    slug = "quyet-dinh-cong-bo"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Quyết định công bố"
