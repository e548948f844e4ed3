"""What is told at the fields of internal audits: the programme of a year, the plan of a unit, what was found."""

from typing import Any

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD

Guidance = dict[str, Any]
AUDIT = d.Cites(STANDARD, "9.2")
PURPOSE_LAW = d.Cites(REGULATION, "Điều 2.4")
PLANNED = d.Cites(REGULATION, "Điều 4.3.d")

YEAR: Guidance = {"help": "Năm đánh giá, ví dụ 2026. Mỗi cơ quan một chương trình một năm."}
PROGRAMME_TITLE: Guidance = {"help": "Ví dụ: Chương trình đánh giá nội bộ năm 2026."}
PURPOSE: Guidance = {
    "help": "Đánh giá để biết điều gì, ví dụ: các quy trình có được làm đúng và có hiệu lực không.",
    "law": PURPOSE_LAW,
}
CRITERIA: Guidance = {
    "help": "Tiêu chuẩn, quy định mà cuộc đánh giá đối chiếu, ví dụ: TCVN ISO 9001:2015 và quy trình nội bộ.",
    "law": AUDIT,
}
VISITS: Guidance = {
    "help": "Mỗi đơn vị một dòng với tháng đánh giá; đánh giá hai lần thì hai dòng.",
    "law": AUDIT,
}

PLAN_CODE: Guidance = {"help": "Số của kế hoạch tại cơ quan, ví dụ KH-01-2026. Không dấu, không trùng."}
PLAN_TITLE: Guidance = {"help": "Ví dụ: Kế hoạch đánh giá Phòng Hộ tịch, đợt 1."}
PROGRAMME: Guidance = {"help": "Chọn chương trình đã phê duyệt của năm.", "law": PLANNED}
DEPARTMENT: Guidance = {"help": "Đơn vị được đánh giá; chuyên gia đánh giá không thuộc đơn vị này.", "law": AUDIT}
STARTS_ON: Guidance = {"help": "Ngày bắt đầu đánh giá tại đơn vị, ví dụ 01/06/2026."}
ENDS_ON: Guidance = {"help": "Ngày kết thúc, không trước ngày bắt đầu."}
AUDITORS: Guidance = {
    "help": "Mỗi người một dòng, ghi chức danh và đơn vị công tác, không ghi tên. Không ai đánh giá đơn vị mình.",
    "law": AUDIT,
}
CLAUSES: Guidance = {"help": "Điều khoản của tiêu chuẩn và quy trình được xem, ví dụ: 7.5; quy trình cấp trích lục."}

PLAN: Guidance = {"help": "Chọn kế hoạch đã phê duyệt mà cuộc đánh giá này thực hiện."}
REPORT_TITLE: Guidance = {"help": "Ví dụ: Kết quả đánh giá Phòng Hộ tịch, đợt 1 năm 2026."}
FINDINGS: Guidance = {
    "help": "Mỗi phát hiện một dòng: điều khoản, mức, mô tả, bằng chứng, cách và hạn khắc phục. "
    "Ví dụ: 7.5, điểm không phù hợp nhẹ, dùng biểu mẫu đã hết hiệu lực.",
    "law": AUDIT,
}
CONCLUSION: Guidance = {
    "help": "Hệ thống có phù hợp và có hiệu lực không, còn phải làm gì. Ví dụ: phù hợp, còn hai điểm phải khắc phục.",
    "law": AUDIT,
}
