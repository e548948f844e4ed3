"""The verbs of the ledger in the words of the history screen."""

from __future__ import annotations

from functools import partial
from typing import Any

from wagtail.log_actions import LogFormatter

from content_models.declaration.record import Record
from content_models.ledger.event import Event
from content_models.organisation.models import Account

WORDS = {
    "draft": "Soạn thảo",
    "discard": "Bỏ bản nháp",
    "submit": "Trình duyệt",
    "approve": "Đồng ý",
    "return": "Trả lại",
    "take_back": "Rút tờ trình",
    "take_out": "Rút riêng khỏi tờ trình",
    "remark": "Ghi ý kiến",
    "reschedule": "Đổi giờ công khai",
    "remind": "Nhắc việc",
    "urge": "Nhắc đơn vị",
    "answer_urging": "Báo cáo theo nhắc",
    "conclude_urging": "Kết luận kiểm tra",
    "name_stand_in": "Cử người làm thay",
    "end_stand_in": "Thôi cử người làm thay",
    "publish": "Công bố",
    "withdraw": "Bãi bỏ",
    "take_down": "Gỡ nội dung",
    "open": "Tiếp nhận",
    "move": "Chuyển bước",
    "reissue": "Cấp lại mã tra cứu",
    "settle": "Chốt ngày hẹn",
    "export": "Xuất danh sách",
    "read_personal": "Xem dữ liệu cá nhân",
    "sign_in": "Đăng nhập",
    "open_account": "Mở tài khoản",
    "lock_account": "Khóa tài khoản",
    "unlock_account": "Mở khóa tài khoản",
    "reset_password": "Cấp lại mật khẩu",
    "change_password": "Đổi mật khẩu",
    "unblock": "Mở chặn đăng nhập",
    "offboard": "Cho nghỉ",
    "change_account": "Sửa tài khoản",
    "add_factor": "Thêm xác thực hai bước",
    "remove_factor": "Bỏ xác thực hai bước",
    "remove_factors": "Gỡ xác thực hai bước",
    "wrong_factor": "Sai mã bước hai quá nhiều lần",
    "end_sessions": "Kết thúc phiên đăng nhập",
    "apply_request": "Áp dụng đề nghị tài khoản",
    "grant": "Trao vai trò",
    "revoke": "Thu hồi vai trò",
}


class Worded(LogFormatter):
    """A verb, the name of the step where it has one, and the reason given."""

    def __init__(self, words: str) -> None:
        self.label = words

    def format_message(self, log_entry: Any) -> str:
        parts = [self.label, (log_entry.data or {}).get("label", ""), log_entry.reason]
        return ": ".join(part for part in parts if part)

    def format_comment(self, log_entry: Any) -> str:
        return ""


def register_verbs(registry: Any) -> None:
    """Tell Wagtail that events are its log, and what each verb is called."""
    registry.register_model(Record, Event)
    registry.register_model(Account, Event)
    for verb, words in WORDS.items():
        registry.register_action(f"minhbach.{verb}")(partial(Worded, words))
