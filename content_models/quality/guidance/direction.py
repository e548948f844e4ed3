"""What is told at the fields of context, policy, objectives and their registration."""

from typing import Any

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD

Guidance = dict[str, Any]
ISSUES = d.Cites(STANDARD, "4.1")
PARTIES_LAW = d.Cites(STANDARD, "4.2")
POLICY_LAW = d.Cites(REGULATION, "Điều 2.3")
BY_YEAR = d.Cites(REGULATION, "Điều 4.2.b")
OBJECTIVE_LAW = d.Cites(STANDARD, "6.2")
REGISTERING = d.Cites(REGULATION, "Điều 4.3.b")

CONTEXT_YEAR: Guidance = {"help": "Năm phân tích, ví dụ 2026. Mỗi cơ quan một bản một năm."}
CONTEXT_TITLE: Guidance = {"help": "Ví dụ: Bối cảnh tổ chức của Sở Tư pháp năm 2026."}
SITUATION: Guidance = {
    "help": "Cơ quan đang ở đâu: nhiệm vụ, nhân lực, việc phải giải quyết trong năm. Nêu số liệu nếu có.",
    "law": ISSUES,
}
STRENGTHS: Guidance = {"help": "Mỗi điểm một dòng, ví dụ: 100% hồ sơ đã xử lý trên phần mềm.", "law": ISSUES}
WEAKNESSES: Guidance = {"help": "Mỗi điểm một dòng, ví dụ: bộ phận một cửa chỉ có hai công chức.", "law": ISSUES}
OPPORTUNITIES: Guidance = {"help": "Mỗi cơ hội một dòng, ví dụ: dữ liệu dân cư đã dùng chung được.", "law": ISSUES}
THREATS: Guidance = {"help": "Mỗi thách thức một dòng, ví dụ: số hồ sơ tăng sau khi sáp nhập.", "law": ISSUES}
PARTIES: Guidance = {
    "help": "Ai chịu ảnh hưởng và họ cần gì, ví dụ: người dân cần kết quả đúng hẹn.",
    "law": PARTIES_LAW,
}

POLICY_YEAR: Guidance = {"help": "Năm áp dụng, ví dụ 2026. Mỗi cơ quan một chính sách một năm.", "law": BY_YEAR}
POLICY_TITLE: Guidance = {"help": "Ví dụ: Chính sách chất lượng năm 2026 của Sở Tư pháp."}
STATEMENT: Guidance = {
    "help": "Mục đích hoạt động, định hướng và cam kết về chất lượng, ví dụ: cam kết trả kết quả đúng hẹn.",
    "law": POLICY_LAW,
}

OBJECTIVE_YEAR: Guidance = {"help": "Năm thực hiện, ví dụ 2026. Sửa trong năm thì thành phiên bản mới."}
OBJECTIVE_TITLE: Guidance = {"help": "Ví dụ: Mục tiêu chất lượng năm 2026 của Sở Tư pháp."}
TARGETS: Guidance = {
    "help": "Mỗi mục tiêu một dòng, đo được: trả kết quả đúng hẹn, 98%, số đúng hẹn trên tổng số. "
    "Ghi hạn, đơn vị chịu trách nhiệm và phần của từng phòng, ban.",
    "law": OBJECTIVE_LAW,
}

REGISTRATION_YEAR: Guidance = {"help": "Năm của chính sách mà phòng, ban đăng ký theo, ví dụ 2026."}
REGISTRATION_TITLE: Guidance = {"help": "Ví dụ: Đăng ký mục tiêu năm 2026 của Phòng Hộ tịch."}
POLICY: Guidance = {"help": "Chọn chính sách năm đó, đã phê duyệt.", "law": REGISTERING}
REGISTERED: Guidance = {
    "help": "Mỗi mục tiêu một dòng: mục tiêu, chỉ tiêu, cách đo, hạn. Ví dụ: giải quyết hộ tịch đúng hẹn, 99%.",
    "law": OBJECTIVE_LAW,
}
