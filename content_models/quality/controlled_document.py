"""Tài liệu được kiểm soát: TCVN ISO 9001:2015, 7.5.2 và 7.5.3; 1875/QĐ-UBND, Điều 4.3.g, 4.4.c, 4.4.e và 4.5.a."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD
from content_models.quality.guidance import papers as told
from content_models.quality.vocabularies import DOCUMENT_KINDS


class ControlledDocument(d.Artefact):
    """One document under its code. A new issue is a new version: it replaces the one before, whose file is put away.

    Whoever signs the review holds the role of a department head at the agency that issues the document.
    """

    code = d.Code("Mã tài liệu", d.PUBLIC, column=True, search=8, **told.CODE)
    title = d.Line("Tên tài liệu", d.PUBLIC, column=True, search=6, **told.TITLE)
    sort = d.Choice("Loại", d.PUBLIC, of=DOCUMENT_KINDS, column=True, filter=True, facet=True, **told.SORT)
    issue_number = d.Integer("Lần ban hành", d.PUBLIC, column=True, default=1, **told.ISSUE)
    issued_on = d.Date("Ngày ban hành", d.PUBLIC, column=True, **told.ISSUED_ON)
    author = d.Line("Đơn vị, chức danh soạn thảo", d.PUBLIC, **told.AUTHOR)
    changes = d.Text("Thay đổi so với lần trước", d.PUBLIC)
    summary = d.Text("Tóm tắt", d.PUBLIC, search=1)
    files = d.Attachments("Tệp tài liệu", d.PUBLIC, blank=False, **told.FILES)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(
        d.Role.DOCUMENT_CONTROLLER,
        [
            d.Step("Ký xem xét", d.Role.DEPARTMENT_HEAD, working_days=2, signs=True),
            d.Step("Ký phê duyệt", d.Role.AGENCY_LEADER, working_days=3, signs=True),
        ],
        read=[d.Role.ISO_SECRETARY],
    )
    rules: ClassVar = [d.Rises("issue_number")]
    keeps_old_files = False
    basis: ClassVar = [
        d.Cites(REGULATION, "Điều 4.3.g, Điều 4.4.c, Điều 4.4.e, Điều 4.5.a"),
        d.Cites(STANDARD, "7.5.2, 7.5.3"),
    ]
    one_per: ClassVar = ["agency", "code"]
    titled_by = "title"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Tài liệu ban hành"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        return {"code": f"QT-{number:03d}", "issue_number": 1}
