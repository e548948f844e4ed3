"""Từ người dân dùng: everyday words and abbreviations, and what they are called in the catalogue.

Searching reads them: who asks for "giấy độc thân" is answered with "giấy xác nhận tình trạng hôn nhân". They are
content, kept by editors and approved by moderators; a set that ships with the platform holds until a record explains
the same words.
"""

from __future__ import annotations

from typing import Any, ClassVar

from content_models.catalogue.approval import CONTROL_OF_PROCEDURES
from content_models.catalogue.everyday_shipped import ABBREVIATION, EVERYDAY, USES, shipped
from content_models.declaration import language as d


class OtherWords(d.Row):
    """Other words for the same."""

    words = d.Line("Cách nói khác", max_length=100)


class EverydayTerm(d.Artefact):
    """One meaning and the words by which people ask for it."""

    code = d.Code("Mã từ", d.PUBLIC, column=True, max_length=100, help="Không dấu, ví dụ: giay-doc-than.")
    title = d.Line(
        "Từ người dân dùng",
        d.PUBLIC,
        column=True,
        max_length=100,
        help="Đúng như người dân gõ, có dấu, ví dụ: giấy độc thân. Tránh một tiếng đơn lẻ, dễ trùng với từ khác.",
    )
    use = d.Choice("Loại", d.PUBLIC, of=USES, column=True, filter=True, help="Viết tắt được hiểu như viết đủ.")
    meaning = d.Line(
        "Từ trong danh mục",
        d.PUBLIC,
        column=True,
        max_length=300,
        help="Những từ có trong tên thủ tục, ví dụ: giấy xác nhận tình trạng hôn nhân.",
    )
    others = d.Rows("Cách nói khác", d.PUBLIC, OtherWords, limit=30, help="Mỗi dòng một cách, cùng một nghĩa.")
    procedure = d.Reference(
        "Thủ tục thường được hỏi",
        d.PUBLIC,
        to="catalogue.Procedure",
        blank=True,
        help="Nếu chọn, thủ tục này được xếp cao hơn khi câu hỏi có những từ trên.",
    )
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(
        d.Role.CATALOGUE_EDITOR,
        [d.Step("Kiểm soát", d.Role.PROCEDURE_CONTROLLER, working_days=2)],
    )
    basis = CONTROL_OF_PROCEDURES
    titled_by = "title"
    slug = "tu-thuong-dung"
    plural = "everyday-terms"
    search_explains: ClassVar = d.Explains(
        said=("title", "others"),
        meaning="meaning",
        by="use",
        shares={EVERYDAY: 0.5, ABBREVIATION: 1.0},
        in_place=(ABBREVIATION,),
        favours="procedure",
        shipped=shipped,
    )

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Từ người dân dùng"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        return {
            "code": f"giay-{number}",
            "title": f"giấy độc thân {number}",
            "meaning": "giấy xác nhận tình trạng hôn nhân",
        }
