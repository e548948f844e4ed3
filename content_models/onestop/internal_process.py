"""Quy trình nội bộ giải quyết thủ tục: QĐ 2167/QĐ-UBND Sơn La, Điều 15.5; NĐ 118/2025/NĐ-CP (domain facts 2.3).

Approved by a decision of its own; the sum of its hours never replaces the legal limit of the procedure.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.declaration import language as d
from content_models.declaration.fold import ascii_key

#: No step of a procedure takes longer than a working year.
MOST_HOURS = 2000


class ProcessStep(d.Row):
    """One step: who does what, in how many working hours."""

    label = d.Line("Bước")
    role = d.Choice("Vai trò", of=tuple((role.value, role.label) for role in d.Role))
    post = d.Line("Vị trí, bộ phận", blank=True)
    hours = d.Integer("Số giờ làm việc")
    result = d.Text("Kết quả của bước")


class InternalProcess(d.Artefact):
    """The steps of one procedure at one agency; dossiers keep the version in force when they were received."""

    title = d.Line(
        "Tên quy trình", d.PUBLIC, column=True, search=3, help="Ví dụ: Quy trình cấp bản sao trích lục tại Sở Tư pháp."
    )
    procedure = d.Reference(
        "Thủ tục",
        d.PUBLIC,
        to="catalogue.Procedure",
        column=True,
        help="Chọn thủ tục; mỗi cơ quan một quy trình cho một thủ tục.",
        law=d.Cites("2167/QĐ-UBND", "Điều 15.5"),
    )
    decision = d.Symbol(
        "Quyết định phê duyệt",
        d.PUBLIC,
        blank=True,
        cites=False,
        help="Số, ký hiệu quyết định phê duyệt quy trình, ví dụ 163/QĐ-UBND.",
    )
    steps = d.Rows(
        "Các bước",
        d.PUBLIC,
        ProcessStep,
        blank=False,
        limit=60,
        help="Mỗi bước một dòng: ai làm, vị trí nào, mấy giờ làm việc; 8 giờ là một ngày. "
        "Tổng số giờ không thay thời hạn của thủ tục.",
    )
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(
        d.Role.CATALOGUE_EDITOR,
        [
            d.Step("Kiểm soát", d.Role.PROCEDURE_CONTROLLER, working_days=2),
            d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=3),
        ],
        read=[d.Role.CLERK, d.Role.SPECIALIST],
    )
    rules: ClassVar = [d.WholeRows("steps")]
    basis: ClassVar = [d.Cites("2167/QĐ-UBND", "Điều 15.5"), d.Cites("118/2025/NĐ-CP")]
    one_per: ClassVar = ["agency", "procedure"]
    slug = "quy-trinh-noi-bo"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Quy trình nội bộ"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        step = {"label": f"Bước {number}", "role": {"value": d.Role.CLERK.value}, "hours": number % 8 + 1}
        return {"steps": [step]}

    @property
    def hours(self) -> int:
        """The sum of the steps, in working hours: a plan for the agency, never the applicant's limit."""
        return sum(row["hours"] or 0 for row in self.kind("steps").plain(self.steps))

    def clean(self) -> None:
        """Each step takes some time, and no more than a year of work."""
        super().clean()
        wrong = [row for row in self.kind("steps").plain(self.steps) if not 0 < (row["hours"] or 0) <= MOST_HOURS]
        if wrong:
            raise ValidationError({"steps": f"Số giờ của mỗi bước từ 1 đến {MOST_HOURS}."})


def key_of_process(agency: Any, procedure_key: str) -> str:
    """The key under which the process of a procedure at an agency is published."""
    return f"{ascii_key(agency.code)}-{ascii_key(procedure_key)}"
