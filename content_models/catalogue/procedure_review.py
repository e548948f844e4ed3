"""Rà soát thủ tục hành chính: QĐ 2167/QĐ-UBND Sơn La, Điều 11.1 and Điều 15.5: a review leads to a timely update."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.ledger.public_record import PublicRecord
from content_models.organisation.instant import day_of, now

UPDATED, UNCHANGED = "updated", "no_change"


class Assessment(d.Row):
    """What the review found."""

    finding = d.Text("Nhận xét", blank=False)
    proposal = d.Text("Kiến nghị")


class Conclusion(d.Row):
    """What became of it."""

    outcome = d.Choice("Kết luận", of=((UPDATED, "Đã cập nhật danh mục"), (UNCHANGED, "Giữ nguyên, không thay đổi")))
    reason = d.Text("Lý do", blank=False)


def catalogue_changed(case: Any, answers: dict[str, Any]) -> str | None:
    """An update is believed only when a version was published after the one under review."""
    if answers["outcome"] != UPDATED:
        return None
    later = PublicRecord.objects.filter(type=case.procedure.type, key=case.procedure.key)
    if later.filter(version__gt=case.procedure.version, shown_from__lte=now()).exists():
        return None
    return "Thủ tục chưa có bản công bố mới từ khi mở rà soát: hãy công bố trước, hoặc kết luận giữ nguyên."


class ProcedureReview(d.Case):
    """One published version of a procedure under review; it closes with a new version or with "no change"."""

    procedure = d.Pinned(
        "Thủ tục được rà soát",
        d.INTERNAL,
        of="procedure",
        column=True,
        help="Gõ mã hoặc tên thủ tục; bản đang công khai được giữ làm bản rà soát.",
    )
    reason = d.Text(
        "Vì sao rà soát",
        d.INTERNAL,
        blank=False,
        help="Điều gì đã thay đổi, ví dụ: nghị định mới bỏ một loại giấy tờ.",
        law=d.Cites("2167/QĐ-UBND", "Điều 15.5"),
    )
    due_on = d.Date("Hạn rà soát", d.INTERNAL, column=True, help="Ngày phải có kết luận, ví dụ 30/06/2026.")

    reach = d.WITHIN
    lifecycle = d.Process(
        opens=d.Role.PROCEDURE_CONTROLLER,
        states=[
            d.State("open", "Chờ đánh giá", d.RUNS),
            d.State("assessed", "Đã đánh giá, chờ kết luận", d.RUNS),
            d.State("closed", "Đã kết luận", d.ENDS),
        ],
        transitions=[
            d.Move(
                "assess", "Đánh giá", "open", "assessed", d.Role.CATALOGUE_EDITOR, form=Assessment, tells=d.INTERNAL
            ),
            d.Move(
                "close",
                "Kết luận",
                "assessed",
                "closed",
                d.Role.PROCEDURE_CONTROLLER,
                form=Conclusion,
                guard=catalogue_changed,
                tells=d.INTERNAL,
            ),
        ],
    )
    basis: ClassVar = [d.Cites("2167/QĐ-UBND", "Điều 11.1, Điều 15.5"), d.Cites("63/2010/NĐ-CP", "Chương III")]
    MANUAL_FIELD = "due_on"
    slug = "ra-soat-thu-tuc"

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Rà soát thủ tục"

    def public_title(self) -> str:
        return self.procedure.title

    def manual_due(self) -> Any:
        """The day set for the review, the day of opening at the earliest."""
        return self.due_on and max(self.due_on, day_of(self.received_at))
