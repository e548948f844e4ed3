"""What is told at the fields of the leader's review, its notices, and of improvement."""

from typing import Any

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD

Guidance = dict[str, Any]
REVIEW = d.Cites(REGULATION, "Điều 2.5")
NOTIFIED = d.Cites(REGULATION, "Điều 4.2.e")
REPORTED = d.Cites(REGULATION, "Điều 4.3.e")
IMPROVING = d.Cites(REGULATION, "Điều 4.4.e")
BY_BATCH = d.Cites(REGULATION, "Điều 4.3.f")

REVIEW_YEAR: Guidance = {"help": "Năm xem xét, ví dụ 2026."}
REVIEW_TITLE: Guidance = {"help": "Ví dụ: Xem xét của lãnh đạo lần 1 năm 2026.", "law": REVIEW}
HELD_ON: Guidance = {"help": "Ngày lãnh đạo họp xem xét, ví dụ 15/12/2026."}
INPUTS: Guidance = {
    "help": "Mỗi nội dung của tiêu chuẩn một dòng; chưa có số liệu thì ghi lý do.",
    "law": d.Cites(STANDARD, "9.3.2"),
}
OUTPUTS: Guidance = {
    "help": "Mỗi việc một dòng: nội dung, phòng, ban thực hiện, hạn báo cáo. "
    "Ví dụ: rà soát quy trình cấp phép, Phòng Hành chính, 31/12/2026. Phòng, ban nhận thông báo khi được phê duyệt.",
    "law": d.Cites(STANDARD, "9.3.3"),
}
TASK: Guidance = {"help": "Việc mà phòng, ban phải làm, như ghi trong kết quả xem xét.", "law": NOTIFIED}
REPORT_BY: Guidance = {"help": "Ngày phòng, ban phải báo cáo, ví dụ 31/12/2026.", "law": REPORTED}

CONSULTED: Guidance = {
    "help": "Mục tiêu dự thảo mà phòng, ban góp ý, ví dụ: trả kết quả đúng hẹn.",
    "law": d.Cites(REGULATION, "Điều 4.2.c"),
}

PROGRAMME_YEAR: Guidance = {"help": "Năm cải tiến, ví dụ 2026. Mỗi cơ quan một chương trình một năm."}
PROGRAMME_TITLE: Guidance = {"help": "Ví dụ: Chương trình cải tiến năm 2026."}
PURPOSE: Guidance = {
    "help": "Vì sao cải tiến, cần đạt gì, ví dụ: giảm thời gian chờ ở bộ phận một cửa.",
    "law": IMPROVING,
}
IMPROVEMENTS: Guidance = {
    "help": "Mỗi nội dung một dòng: cải tiến gì, kết quả cần đạt, đơn vị, quý. Ví dụ: bỏ một bước ký, giảm nửa ngày.",
    "law": d.Cites(STANDARD, "10.3"),
}
PLAN_CODE: Guidance = {"help": "Số của kế hoạch tại cơ quan, ví dụ KHCT-01-2026. Không dấu, không trùng."}
PLAN_TITLE: Guidance = {"help": "Ví dụ: Kế hoạch cải tiến đợt 1 năm 2026."}
PROGRAMME: Guidance = {"help": "Chọn chương trình cải tiến đã phê duyệt.", "law": BY_BATCH}
BATCH: Guidance = {"help": "Tên đợt, ví dụ: Đợt 1.", "law": BY_BATCH}
STARTS_ON: Guidance = {"help": "Ngày bắt đầu đợt, ví dụ 01/05/2026."}
ENDS_ON: Guidance = {"help": "Ngày kết thúc đợt, không trước ngày bắt đầu."}
STEPS: Guidance = {
    "help": "Mỗi việc một dòng: làm gì, đơn vị nào, đến ngày nào, ra sản phẩm gì.",
    "law": d.Cites(STANDARD, "10.3"),
}
