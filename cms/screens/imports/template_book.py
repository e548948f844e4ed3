"""The template of a type, read off its declaration: headings that are recognised, lists to choose from, advice."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from content_models.declaration import kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.limits import Limit
from content_models.declaration.references import AgencyReference, Reference
from content_models.intake.mapping.targets import Target, targets_of

#: Rows for which a list to choose from is offered.
OFFERED = 2000
HOW: dict[type[Kind], str] = {
    kinds.Code: "Mã; cột để dạng chữ, đừng để Excel đổi thành số",
    kinds.Date: "Ngày, dạng 28/9/2026",
    kinds.Year: "Năm, bốn chữ số",
    kinds.Integer: "Số nguyên",
    kinds.Money: "Số tiền, đồng",
    kinds.Boolean: "x nếu có, để trống nếu không",
    kinds.Web: "Địa chỉ, bắt đầu bằng https://",
    Limit: "Một số kèm đơn vị: 15 ngày làm việc",
    Choice: "Chọn một mục trong danh sách",
    AgencyReference: "Mã hoặc tên cơ quan",
    Reference: "Mã hoặc tên của bản ghi",
    kinds.RichText: "Nhiều đoạn, xuống dòng bằng Alt+Enter",
    kinds.Text: "Chữ",
    kinds.Line: "Một dòng chữ",
}


def columns_of(model: type[Artefact]) -> list[Target]:
    """The columns of the template: every target, but those that only part one for the values of a choice."""
    return [target for target in targets_of(model).values() if "[" not in target.path]


def template_of(model: type[Artefact]) -> bytes:
    """Return the workbook: a sheet to fill in, all cells text, and one that tells how."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False})
    text, head = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "text_wrap": True})
    sheet, guide = book.add_worksheet("Dữ liệu"), book.add_worksheet("Cách ghi")
    for column, target in enumerate(columns_of(model)):
        sheet.set_column(column, column, 24, text)
        sheet.write_string(0, column, target.label, head)
        if isinstance(target.kind, Choice) and target.path == target.head:
            labels = [label for _, label in target.kind.vocabulary]
            if len(",".join(labels)) < 255:
                sheet.data_validation(1, column, OFFERED, column, {"validate": "list", "source": labels})
    sheet.freeze_panes(1, 0)
    _explain(guide, model, head)
    book.close()
    return held.getvalue()


def _explain(guide: Any, model: type[Artefact], head: Any) -> None:
    guide.set_column(0, 0, 40)
    guide.set_column(1, 2, 60)
    guide.write_row(0, 0, ["Cột", "Cách ghi", "Ghi chú"], head)
    for number, target in enumerate(columns_of(model), 1):
        guide.write_row(number, 0, [target.label, how(target.kind), _note(target)])
    last = len(columns_of(model)) + 2
    guide.write(last, 0, "Mỗi bản ghi một dòng. Mục có nhiều giá trị: mỗi giá trị một dòng trong ô (Alt+Enter).")
    guide.write(last + 1, 0, "Ô để trống giữ nguyên nội dung đang có của bản ghi cũ.")


def how(kind: Kind) -> str:
    """Return how a value of a kind is written."""
    return next(words for base, words in HOW.items() if isinstance(kind, base))


def _note(target: Target) -> str:
    parts = ["bắt buộc"] if target.kind.required and not target.kind.blank and "." not in target.path else []
    if isinstance(target.kind, Choice):
        parts.append("; ".join(label for _, label in target.kind.vocabulary))
    if "." in target.path:
        parts.append("nhiều giá trị thì mỗi giá trị một dòng trong ô")
    return ". ".join(parts)
