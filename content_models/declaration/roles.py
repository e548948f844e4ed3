"""The roles of the regulations. A role is held at an agency and reaches its subtree."""

from django.db.models import TextChoices


class Role(TextChoices):
    """Who does what; the label is the word of the regulations."""

    CATALOGUE_EDITOR = "catalogue_editor", "Biên tập danh mục"
    PROCEDURE_CONTROLLER = "procedure_controller", "Kiểm soát thủ tục hành chính"
    AGENCY_LEADER = "agency_leader", "Lãnh đạo cơ quan"
    CLERK = "one_stop_clerk", "Cán bộ một cửa"
    SPECIALIST = "specialist", "Chuyên viên"
    ISO_SECRETARY = "iso_secretary", "Thư ký ISO"
    ACCOUNT_ADMIN = "account_administrator", "Quản trị tài khoản"
    DEPARTMENT_HEAD = "department_head", "Lãnh đạo phòng, ban"
    ISO_REPRESENTATIVE = "iso_representative", "Đại diện lãnh đạo về chất lượng"
    DOCUMENT_CONTROLLER = "document_controller", "Kiểm soát tài liệu, hồ sơ"
    ORGANISATION_ADMIN = "organisation_administrator", "Quản lý tổ chức bộ máy"
    AUDITOR = "auditor", "Kiểm tra"
