"""Đề nghị tài khoản: an agency lists whom to let in, change, lock or let go; its leader forwards, the province applies.

QĐ 1875/2022 Điều 9.2a; QĐ 1007/2019 Điều 19.3, 20.7; QĐ 2167/2017 Điều 15.4 (C-04). The list names officials by name
and post, as their accounts do; no phone, address or number of theirs is asked for.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from content_models.declaration import language as d
from content_models.operation.request_lines import ACTS, asked_lines, faults_of_lines
from content_models.operation.request_outcome import apply_request

ROLES = tuple((role.value, role.label) for role in d.Role)
MOST_LINES = 200


class AskedLine(d.Row):
    """One person and what to do with the account."""

    act = d.Choice("Việc", of=ACTS)
    username = d.Line("Tên đăng nhập", max_length=150)
    full_name = d.Line("Họ tên, chức danh", max_length=150, blank=True)
    unit = d.AgencyReference("Đơn vị", blank=True)
    role = d.Choice("Vai trò", of=ROLES, blank=True)
    until = d.Date("Đến hết ngày", blank=True)


class OutcomeLine(d.Row):
    """What became of a line: the account it changed, in words."""

    number = d.Integer("Dòng")
    username = d.Line("Tên đăng nhập", max_length=150)
    words = d.Line("Kết quả")


class Refusal(d.Row):
    """Why the list goes back."""

    reason = d.Text("Lý do", blank=False)


class AccountRequest(d.Case):
    """Đề nghị tài khoản: QĐ 1875/2022, Điều 9.2a."""

    about = d.Line("Về việc", d.INTERNAL, column=True, help="Ví dụ: Mở tài khoản cho công chức mới của Phòng Hộ tịch.")
    lines = d.Rows(
        "Danh sách",
        d.INTERNAL,
        of=AskedLine,
        limit=MOST_LINES,
        blank=False,
        help="Mỗi người một dòng: việc, tên đăng nhập, họ tên và chức danh, đơn vị, vai trò. "
        "Người đã chuyển công tác thì chọn Khóa hoặc Cho nghỉ.",
        law=d.Cites("1875/QĐ-UBND", "Điều 9.2.a"),
    )
    outcome = d.Rows("Kết quả từng dòng", d.INTERNAL, of=OutcomeLine, limit=MOST_LINES, editable=False)

    reach = d.WITHIN
    lifecycle = d.Process(
        opens=d.Role.SPECIALIST,
        states=[
            d.State("sent", "Chờ lãnh đạo duyệt", clock=d.RUNS),
            d.State("forwarded", "Chờ áp dụng", clock=d.RUNS),
            d.State("applied", "Đã áp dụng", clock=d.ENDS),
            d.State("refused", "Đã trả lại, cần gửi đề nghị mới", clock=d.ENDS),
            d.State("taken_back", "Đã rút", clock=d.ENDS),
        ],
        transitions=[
            d.Move("forward", "Duyệt và chuyển", "sent", "forwarded", d.Role.AGENCY_LEADER),
            d.Move("refuse", "Trả lại", "sent", "refused", d.Role.AGENCY_LEADER, form=Refusal),
            d.Move("take_back", "Rút đề nghị", "sent", "taken_back", d.Role.SPECIALIST),
            d.Move(
                "apply",
                "Áp dụng cả danh sách",
                "forwarded",
                "applied",
                d.Role.ACCOUNT_ADMIN,
                at=d.PROVINCE,
                effect=apply_request,
            ),
            d.Move(
                "send_back",
                "Trả lại cơ quan",
                "forwarded",
                "refused",
                d.Role.ACCOUNT_ADMIN,
                at=d.PROVINCE,
                form=Refusal,
            ),
        ],
    )
    basis = [
        d.Cites("1875/QĐ-UBND", "Điều 9.2.a"),
        d.Cites("1007/QĐ-UBND", "Điều 19.3, 20.7"),
        d.Cites("2167/QĐ-UBND", "Điều 15.4"),
    ]

    class Meta(d.Case.Meta):
        verbose_name = "Đề nghị tài khoản"
        verbose_name_plural = "Đề nghị tài khoản"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        act = {"value": "create", "label": "Mở tài khoản"}
        role = {"value": d.Role.SPECIALIST.value, "label": d.Role.SPECIALIST.label}
        line = {"act": act, "username": f"vi.du.{number}", "full_name": f"Công dân {number:03d}", "role": role}
        return {"about": f"Danh sách {number}", "lines": [line], "outcome": []}

    def public_title(self) -> str:
        return self.about

    def time_limit(self) -> d.TimeLimit:
        return d.TimeLimit(3, d.Unit.WORKING_DAY)

    def clean(self) -> None:
        super().clean()
        lines = asked_lines(self)
        if not lines:
            raise ValidationError({"lines": ["Danh sách chưa có dòng nào."]})
        if faults := faults_of_lines(lines, self.agency):
            raise ValidationError({"lines": faults})
