"""The verbs of the ledger in the words of the history screen."""

from __future__ import annotations

from functools import partial
from typing import Any

from wagtail.log_actions import LogFormatter

from cms.projection.words import lazily, said
from content_models.declaration.record import Record
from content_models.ledger.event import Event
from content_models.organisation.models import Account

WORDS = {
    "draft": lazily("Soạn thảo"),
    "discard": lazily("Bỏ bản nháp"),
    "submit": lazily("Trình duyệt"),
    "approve": lazily("Đồng ý"),
    "return": lazily("Trả lại"),
    "take_back": lazily("Rút tờ trình"),
    "take_out": lazily("Rút riêng khỏi tờ trình"),
    "remark": lazily("Ghi ý kiến"),
    "reschedule": lazily("Đổi giờ công khai"),
    "call_off": lazily("Hủy công bố đã hẹn"),
    "remind": lazily("Nhắc việc"),
    "urge": lazily("Nhắc đơn vị"),
    "answer_urging": lazily("Báo cáo theo nhắc"),
    "conclude_urging": lazily("Kết luận kiểm tra"),
    "name_stand_in": lazily("Cử người làm thay"),
    "end_stand_in": lazily("Thôi cử người làm thay"),
    "publish": lazily("Công bố"),
    "withdraw": lazily("Bãi bỏ"),
    "take_down": lazily("Gỡ nội dung"),
    "open": lazily("Tiếp nhận"),
    "move": lazily("Chuyển bước"),
    "reissue": lazily("Cấp lại mã tra cứu"),
    "settle": lazily("Chốt ngày hẹn"),
    "export": lazily("Xuất danh sách"),
    "read_personal": lazily("Xem dữ liệu cá nhân"),
    "sign_in": lazily("Đăng nhập"),
    "open_account": lazily("Mở tài khoản"),
    "lock_account": lazily("Khóa tài khoản"),
    "unlock_account": lazily("Mở khóa tài khoản"),
    "reset_password": lazily("Cấp lại mật khẩu"),
    "change_password": lazily("Đổi mật khẩu"),
    "unblock": lazily("Mở chặn đăng nhập"),
    "offboard": lazily("Cho nghỉ"),
    "change_account": lazily("Sửa tài khoản"),
    "add_factor": lazily("Thêm xác thực hai bước"),
    "remove_factor": lazily("Bỏ xác thực hai bước"),
    "remove_factors": lazily("Gỡ xác thực hai bước"),
    "wrong_factor": lazily("Sai mã bước hai quá nhiều lần"),
    "end_sessions": lazily("Kết thúc phiên đăng nhập"),
    "apply_request": lazily("Áp dụng đề nghị tài khoản"),
    "subscribe": lazily("Thêm nơi nhận tin"),
    "renew_secret": lazily("Đổi khóa nơi nhận tin"),
    "stop_telling": lazily("Dừng gửi tin"),
    "resume_telling": lazily("Gửi tin tiếp"),
    "tell_again": lazily("Gửi lại tin"),
    "issue_key": lazily("Cấp khóa kết nối"),
    "withdraw_key": lazily("Thu hồi khóa kết nối"),
    "grant": lazily("Trao vai trò"),
    "revoke": lazily("Thu hồi vai trò"),
}


class Worded(LogFormatter):
    """A verb, the name of the step where it has one, and the reason given."""

    def __init__(self, words: str) -> None:
        self.label = words

    def format_message(self, log_entry: Any) -> str:
        parts = [str(self.label), said((log_entry.data or {}).get("label", "")), log_entry.reason]
        return ": ".join(part for part in parts if part)

    def format_comment(self, log_entry: Any) -> str:
        return ""


def register_verbs(registry: Any) -> None:
    """Tell Wagtail that events are its log, and what each verb is called."""
    registry.register_model(Record, Event)
    registry.register_model(Account, Event)
    for verb, words in WORDS.items():
        registry.register_action(f"minhbach.{verb}")(partial(Worded, words))
