"""What is told at the fields of controlled documents and filed records."""

from typing import Any

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD

Guidance = dict[str, Any]
MADE = d.Cites(STANDARD, "7.5.2")
CONTROLLED = d.Cites(STANDARD, "7.5.3")
NEWEST = d.Cites(REGULATION, "Điều 4.5.a")
KEPT = d.Cites(REGULATION, "Điều 4.5.b")

CODE: Guidance = {"help": "Mã giữ nguyên qua các lần ban hành, ví dụ QT-TP-01.", "law": MADE}
TITLE: Guidance = {"help": "Ghi như trên bìa, ví dụ: Quy trình cấp bản sao trích lục.", "law": MADE}
SORT: Guidance = {"help": "Chọn một loại; quy trình và biểu mẫu đi kèm là hai tài liệu."}
ISSUE: Guidance = {"help": "Lần đầu ghi 1; mỗi lần ban hành lại tăng lên, để ai cũng dùng bản mới nhất.", "law": NEWEST}
ISSUED_ON: Guidance = {"help": "Ngày ghi trên tài liệu, ví dụ 15/03/2026."}
AUTHOR: Guidance = {"help": "Đơn vị hoặc chức danh, không ghi tên người. Ví dụ: Phòng Hộ tịch."}
FILES: Guidance = {
    "help": "Tệp của lần ban hành này; khi có lần mới, tệp cũ không mở được nữa.",
    "law": CONTROLLED,
}

RECORD_CODE: Guidance = {"help": "Mã ghi trên bìa hồ sơ, ví dụ HS-2026-0012. Không dấu, không trùng."}
RECORD_TITLE: Guidance = {"help": "Nói rõ hồ sơ gồm gì, năm nào. Ví dụ: Hồ sơ đánh giá nội bộ đợt 1 năm 2026."}
RECORD_YEAR: Guidance = {"help": "Năm hình thành hồ sơ, ví dụ 2026."}
OWNER: Guidance = {"help": "Đơn vị đã lập hồ sơ, ví dụ Văn phòng."}
RETENTION: Guidance = {"help": "Theo danh mục hồ sơ của cơ quan; hết hạn mới xét hủy.", "law": KEPT}
ACCESS: Guidance = {
    "help": "Công khai: người dân đọc được tiêu đề. Hạn chế, Mật: chỉ trong cơ quan.",
    "law": CONTROLLED,
}
