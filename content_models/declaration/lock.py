"""The lock of a record that is before the steps of approval: stock screens show it and refuse to save."""

from typing import Any

from wagtail.locks import BaseLock


class SubmittedLock(BaseLock):
    """Holds for everybody, the author included, until the submission is decided or taken back."""

    def for_user(self, user: Any) -> bool:
        return True

    def get_message(self, user: Any) -> str:
        return "Bản này đang chờ duyệt: nội dung được giữ nguyên cho đến khi có quyết định."

    def get_locked_by(self, user: Any) -> str:
        return "Đang chờ duyệt"
