"""Types of documents: normative ones, and those of NĐ 30/2020/NĐ-CP, Điều 7 (domain facts 3.1)."""

from content_models.declaration.choice import Vocabulary

NORMATIVE: Vocabulary = (
    ("constitution", "Hiến pháp"),
    ("code", "Bộ luật"),
    ("law", "Luật"),
    ("ordinance", "Pháp lệnh"),
    ("order", "Lệnh"),
    ("joint_resolution", "Nghị quyết liên tịch"),
    ("decree", "Nghị định"),
    ("circular", "Thông tư"),
    ("joint_circular", "Thông tư liên tịch"),
    ("edict", "Sắc lệnh"),
    ("standard", "Tiêu chuẩn, quy chuẩn"),
)
ADMINISTRATIVE: Vocabulary = (
    ("resolution", "Nghị quyết"),
    ("decision", "Quyết định"),
    ("directive", "Chỉ thị"),
    ("regulation", "Quy chế"),
    ("rule", "Quy định"),
    ("communique", "Thông cáo"),
    ("notice", "Thông báo"),
    ("guidance", "Hướng dẫn"),
    ("programme", "Chương trình"),
    ("plan", "Kế hoạch"),
    ("option", "Phương án"),
    ("scheme", "Đề án"),
    ("project", "Dự án"),
    ("report", "Báo cáo"),
    ("minutes", "Biên bản"),
    ("submission", "Tờ trình"),
    ("contract", "Hợp đồng"),
    ("letter", "Công văn"),
    ("dispatch", "Công điện"),
    ("memorandum", "Bản ghi nhớ"),
    ("agreement", "Bản thỏa thuận"),
    ("authorisation", "Giấy ủy quyền"),
    ("invitation", "Giấy mời"),
    ("introduction", "Giấy giới thiệu"),
    ("leave", "Giấy nghỉ phép"),
    ("sending_slip", "Phiếu gửi"),
    ("transfer_slip", "Phiếu chuyển"),
    ("report_slip", "Phiếu báo"),
    ("official_letter", "Thư công"),
)
DOCUMENT_TYPES: Vocabulary = NORMATIVE + ADMINISTRATIVE
