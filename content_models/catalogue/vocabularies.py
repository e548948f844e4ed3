"""The controlled lists of the national procedure database, with its values."""

from content_models.declaration.choice import Vocabulary

LEVELS: Vocabulary = (
    ("commune", "Cấp xã"),
    ("district", "Cấp huyện"),
    ("province", "Cấp tỉnh"),
    ("ministry", "Bộ, trung ương"),
)
_AT = ("cấp", "ở", "tại", "trên", "lên", "ra", "thuộc", "do", "của")
#: How a question names a level. What districts did is done by communes since 1 July 2025.
LEVELS_AS_SAID = {
    "commune": tuple(f"{at} {unit}" for at in _AT for unit in ("xã", "phường", "thị trấn", "huyện", "quận")),
    "district": tuple(f"{at} {unit}" for at in _AT for unit in ("huyện", "quận")),
    "province": (*(f"{at} {unit}" for at in _AT for unit in ("tỉnh", "sở")), "tỉnh cấp", "cấp thành phố"),
    "ministry": (*(f"{at} bộ" for at in _AT), "trung ương"),
    "": tuple(f"{at} {word}" for at in _AT for word in ("xã hội", "bộ đội", "bộ phận", "bộ máy", "sở hữu")),
}
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
