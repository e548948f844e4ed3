"""The controlled lists of the national procedure database, with its values."""

from content_models.declaration.choice import Vocabulary

LEVELS: Vocabulary = (
    ("commune", "Cấp xã"),
    ("district", "Cấp huyện"),
    ("province", "Cấp tỉnh"),
    ("ministry", "Bộ, trung ương"),
)
SCOPES: Vocabulary = (
    ("central", "Do trung ương quy định"),
    ("delegated", "Được luật giao quy định chi tiết"),
    ("local", "Do địa phương quy định"),
    ("unassigned", "Không được luật giao quy định"),
    ("other", "Loại khác"),
)
ONLINE_LEVELS: Vocabulary = (
    ("full", "Dịch vụ công trực tuyến toàn trình"),
    ("partial", "Dịch vụ công trực tuyến một phần"),
    ("none", "Cung cấp thông tin trực tuyến"),
)
PARTS: Vocabulary = (
    ("receives", "Tiếp nhận, thực hiện"),
    ("decides", "Có thẩm quyền quyết định"),
    ("delegated", "Được ủy quyền"),
    ("coordinates", "Phối hợp"),
)
LIFE_EVENTS: Vocabulary = (
    ("co_con_nho", "Có con nhỏ"),
    ("hon_nhan_gia_dinh", "Hôn nhân và gia đình"),
    ("cu_tru_giay_to", "Cư trú và giấy tờ"),
    ("dien_luc_nha_o_dat_dai", "Nhà ở, đất đai, điện"),
    ("suc_khoe_y_te", "Sức khỏe và y tế"),
    ("hoc_tap", "Học tập"),
    ("viec_lam", "Việc làm"),
    ("phuong_tien_nguoi_lai", "Xe và người lái"),
    ("huu_tri", "Hưu trí"),
    ("nguoi_than_qua_doi", "Người thân qua đời"),
    ("giai_quyet_khieu_kien", "Khiếu nại, tố cáo"),
)
