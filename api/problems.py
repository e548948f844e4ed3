"""Every way in which the interface says no, named once: RFC 9457, in Vietnamese and in English.

A problem's name is part of the contract: programs compare it, people read the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rest_framework.exceptions import APIException


@dataclass(frozen=True)
class Kind:
    """One kind of refusal: its status, and its title in both languages."""

    status: int
    vi: str
    en: str


KINDS: dict[str, Kind] = {
    "wrong-parameter": Kind(400, "Tham số không đúng", "A parameter is wrong"),
    "wrong-body": Kind(400, "Nội dung không đúng", "The body is wrong"),
    "idempotency-key-needed": Kind(400, "Cần khóa của yêu cầu", "The call needs a key"),
    "key-refused": Kind(401, "Khóa kết nối không đúng hoặc không còn hiệu lực", "The key is unknown or not valid"),
    "key-needed": Kind(401, "Cần khóa kết nối", "A key is needed"),
    "scope-missing": Kind(403, "Khóa kết nối không có phạm vi này", "The key does not carry the scope"),
    "wrong-secret": Kind(403, "Mã bí mật không đúng", "The secret is not right"),
    "denied": Kind(403, "Không được phép", "Not allowed"),
    "not-found": Kind(404, "Không tìm thấy", "Not found"),
    "method-not-allowed": Kind(405, "Địa chỉ này không nhận cách gọi ấy", "This address is not called that way"),
    "move-refused": Kind(409, "Không chuyển được bước", "The move is refused"),
    "in-flight": Kind(409, "Yêu cầu đang được xử lý", "The call is at work"),
    "taken-down": Kind(410, "Đã gỡ khỏi trang công khai", "Taken down"),
    "withdrawn": Kind(410, "Đã bãi bỏ", "Withdrawn"),
    "state-changed": Kind(412, "Đã thay đổi từ lúc đọc", "Changed since it was read"),
    "too-large": Kind(413, "Nội dung quá lớn", "The body is too large"),
    "wrong-media-type": Kind(415, "Nội dung không đúng dạng", "The body has another form"),
    "answers-wrong": Kind(422, "Câu trả lời không đúng", "The answers are wrong"),
    "key-reused": Kind(422, "Khóa của yêu cầu đã dùng", "The call's key was used"),
    "state-needed": Kind(428, "Cần nói bản đã đọc", "Say which state was read"),
    "too-many-requests": Kind(429, "Gọi quá nhiều lần", "Too many requests"),
    "too-many-tries": Kind(429, "Đã thử mã bí mật quá số lần", "Too many tries of the secret"),
    "request-refused": Kind(400, "Yêu cầu không đúng", "The request is wrong"),
    "failed": Kind(500, "Hệ thống gặp lỗi", "The platform failed"),
    "unavailable": Kind(503, "Hệ thống đang tạm dừng", "The platform pauses"),
}
#: The kind that stands for a status which the framework itself raises.
OF_STATUS = {401: "key-needed", 403: "denied", 404: "not-found", 405: "method-not-allowed", 429: "too-many-requests"}


class Problem(APIException):
    """Raise to answer with a problem. `vi` and `en` say what is wrong this time; `facts` are members of the answer.

    `wait`: seconds after which trying again makes sense.
    """

    def __init__(self, name: str, vi: str = "", en: str = "", wait: int | None = None, **facts: Any) -> None:
        self.name, self.kind, self.wait, self.facts = name, KINDS[name], wait, facts
        self.said = {"vi": vi, "en": en}
        self.status_code = self.kind.status
        super().__init__(vi or self.kind.vi)


def body_of(problem: Problem, language: str) -> dict[str, Any]:
    """Return the members of application/problem+json, in the reader's language."""
    code = "en" if language.startswith("en") else "vi"
    told = {"type": f"/api/v1/problems/{problem.name}/", "title": getattr(problem.kind, code)}
    detail = {"detail": problem.said[code]} if problem.said[code] else {}
    return told | {"status": problem.kind.status} | detail | problem.facts
