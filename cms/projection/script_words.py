"""What our scripts say, with its English, brought along by the pages of those who read English."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html, json_script
from django.utils.translation import get_language

from cms.projection.words import said

#: As the scripts hold them; a number in braces is a place to fill.
SAID = (
    "Cơ quan gợi ý",
    "{0} cơ quan gợi ý, dùng mũi tên để chọn.",
    "Không có cơ quan nào khớp.",
    "Đã chọn {0} dòng.",
    "{0} trên {1} dòng",
    "{0} dòng",
    "Chưa lưu: phiên đăng nhập đã hết. Nội dung vẫn còn trên trang này; đăng nhập lại ở thẻ khác rồi bấm Lưu nháp.",
    "Chưa lưu: bạn không còn quyền sửa bản ghi này. Nội dung vẫn còn trên trang để sao chép.",
    "Chưa lưu: {0}",
    "máy chủ chưa nhận được. Nội dung vẫn còn trên trang này, sẽ tự thử lại.",
    "Đã tự lưu lúc {0}",
    "Chưa lưu: mất kết nối. Nội dung vẫn còn trên trang này, sẽ tự lưu khi có mạng.",
    "Chưa lưu: hãy chọn Lấy lại hoặc Bỏ ở đầu trang",
    "Chưa lưu…",
    "Đang lưu…",
    "Trang công khai của bản nháp đã lưu",
)


def script_words() -> str:
    """The look-up stands before the scripts that ask it; readers of Vietnamese need no list."""
    script = format_html('<script src="{}" defer></script>', static("cms/words.js"))
    if get_language() == "vi":
        return script
    return json_script({words: said(words) for words in SAID}, "mb-words") + script
