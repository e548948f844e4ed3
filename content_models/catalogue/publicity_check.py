"""Kiểm tra công khai thủ tục hành chính: QĐ 2167/QĐ-UBND Sơn La, Điều 11.2."""

from typing import Any, ClassVar

from content_models.catalogue.publicity import public_counts, unpublic
from content_models.declaration import language as d
from content_models.organisation.instant import day_of, now

PUBLIC_NOW, EXPLAINED = "public", "explained"
#: So many codes are written down with a check; the number says how many there were.
NAMED = 200


class Conclusion(d.Row):
    """How a check ended."""

    outcome = d.Choice("Kết quả", of=((PUBLIC_NOW, "Đã công khai đủ"), (EXPLAINED, "Chưa đủ, có lý do")))
    reason = d.Text("Ghi nhận", blank=False)


def all_public(case: Any, answers: dict[str, Any]) -> str | None:
    """That all is public is looked up, not taken from whoever says so."""
    if answers["outcome"] != PUBLIC_NOW:
        return None
    left = len(unpublic(case.agencies(), now()))
    return f"Còn {left} thủ tục có hiệu lực mà chưa công khai." if left else None


class PublicityCheck(d.Case):
    """One recorded look at what an agency has in force and has not made public, counted at that instant."""

    checked = d.AgencyReference(
        "Cơ quan được kiểm tra",
        d.INTERNAL,
        blank=True,
        help="Để trống thì kiểm tra mọi đơn vị trực thuộc.",
        law=d.Cites("2167/QĐ-UBND", "Điều 11.2"),
    )
    remark = d.Text("Nội dung kiểm tra", d.INTERNAL, help="Ví dụ: Kiểm tra việc công khai sau khi sáp nhập phường.")
    due_on = d.Date(
        "Hạn công khai đủ",
        d.INTERNAL,
        column=True,
        help="Ngày mà mọi thủ tục có hiệu lực phải công khai xong, ví dụ 30/06/2026.",
    )
    in_force = d.Integer("Có hiệu lực và đã công khai", d.INTERNAL, editable=False, blank=True)
    missing = d.Integer("Có hiệu lực mà chưa công khai", d.INTERNAL, editable=False, blank=True, column=True)
    named = d.Text("Mã thủ tục chưa công khai", d.INTERNAL, editable=False)

    reach = d.WITHIN
    lifecycle = d.Process(
        opens=d.Role.PROCEDURE_CONTROLLER,
        states=[d.State("open", "Chờ công khai đủ", d.RUNS), d.State("closed", "Đã kết thúc", d.ENDS)],
        transitions=[
            d.Move(
                "close",
                "Kết thúc",
                "open",
                "closed",
                d.Role.PROCEDURE_CONTROLLER,
                form=Conclusion,
                guard=all_public,
                tells=d.INTERNAL,
            )
        ],
    )
    basis: ClassVar = [d.Cites("2167/QĐ-UBND", "Điều 11.2"), d.Cites("63/2010/NĐ-CP", "Điều 15")]
    MANUAL_FIELD = "due_on"
    slug = "kiem-tra-cong-khai"

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Kiểm tra công khai"

    def agencies(self) -> set[int]:
        """The ids of the agencies this check looks at."""
        return set((self.checked or self.agency).subtree().values_list("pk", flat=True))

    def when_received(self) -> None:
        """Count what stands at the instant of the check."""
        within = self.agencies()
        left = unpublic(within, self.received_at)
        self.in_force, self.missing = sum(public_counts(within).values()), len(left)
        self.named = "\n".join(one.key or one.title for one in left[:NAMED])

    def public_title(self) -> str:
        return f"Công khai thủ tục tại {self.checked or self.agency}"

    def manual_due(self) -> Any:
        """The day by which all has to be public, the day of opening at the earliest."""
        return self.due_on and max(self.due_on, day_of(self.received_at))
