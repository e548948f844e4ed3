"""Danh mục dùng chung: kept once for all modules (QĐ 02/2013/QĐ-UBND Bình Dương, Điều 12.2 và 15.2).

Changing an entry changes it in all modules; what was published keeps the words it was published with.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.declaration import language as d
from content_models.organisation.shared_term import fill


class Entry(d.Row):
    """One entry. Its code is stored in records and never given another meaning; its word may change."""

    code = d.Code("Mã mục", max_length=40, help="Không đổi sau khi công bố. Ví dụ: ho-tich.")
    label = d.Line("Tên mục")
    retired = d.Boolean("Ngừng dùng", help="Nơi đang dùng vẫn giữ; không chọn mới được nữa.")
    note = d.Text("Ghi chú")


class Category(d.Artefact):
    """One shared category; publishing it fills the entries that every module offers."""

    code = d.Code("Mã danh mục", d.PUBLIC, column=True, help="Ví dụ: linh-vuc, loai-van-ban, viec-trong-doi.")
    title = d.Line("Tên danh mục", d.PUBLIC, column=True, search=3, help="Ví dụ: Lĩnh vực.")
    entries = d.Rows(
        "Các mục",
        d.PUBLIC,
        Entry,
        blank=False,
        limit=1000,
        help="Mỗi mục một dòng: mã không dấu và tên, ví dụ ho-tich, Hộ tịch. "
        "Đổi tên ở đây thì mọi phân hệ dùng tên mới.",
        law=d.Cites("02/2013/QĐ-UBND", "Điều 15.2"),
    )
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(
        d.Role.CATALOGUE_EDITOR,
        [
            d.Step("Kiểm soát", d.Role.PROCEDURE_CONTROLLER, working_days=2),
            d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=3, at=d.PROVINCE),
        ],
    )
    rules: ClassVar = [d.WholeRows("entries")]
    basis: ClassVar = [d.Cites("02/2013/QĐ-UBND", "Điều 12.2, Điều 15.2")]
    titled_by = "title"
    slug = "danh-muc-dung-chung"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Danh mục dùng chung"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        rows = [{"code": f"muc-{part}", "label": f"Mục {number}.{part}", "retired": False} for part in (1, 2)]
        return {"code": f"danh-muc-{number}", "entries": rows}

    def clean(self) -> None:
        """Codes and words are each used once; what was published may be retired, never left out."""
        super().clean()
        rows = self.kind("entries").plain(self.entries)
        for name, label in (("code", "Mã mục"), ("label", "Tên mục")):
            said = [row[name] for row in rows]
            if doubled := sorted({words for words in said if words and said.count(words) > 1}):
                raise ValidationError({"entries": f"{label} trùng nhau: {', '.join(doubled)}."})
        if gone := self._published_codes() - {row["code"] for row in rows}:
            words = f"Đã công bố nên không bỏ được, hãy đánh dấu ngừng dùng: {', '.join(sorted(gone))}."
            raise ValidationError({"entries": words})

    def _published_codes(self) -> set[str]:
        before = type(self)._base_manager.filter(pk=self.pk, version__gt=0).first() if self.pk else None
        return {row["code"] for row in self.kind("entries").plain(before.entries)} if before else set()

    @classmethod
    def after_publication(cls, published: list[Any]) -> None:
        """Fill the shared entries with each category as it was published; one withdrawn keeps its entries, retired."""
        for record in published:
            body = record.data()
            rows = [row | {"retired": row["retired"] or record.withdrawn} for row in body["entries"]]
            fill(body["code"], rows)
