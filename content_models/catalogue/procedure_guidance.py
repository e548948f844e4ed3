"""What the editor of a procedure is told at each field, and where the law asks for it."""

from typing import Any

from content_models.declaration import language as d

Guidance = dict[str, Any]
#: The parts a procedure consists of, the decision that announces it, and how far it is done online.
PARTS = d.Cites("63/2010/NĐ-CP", "Điều 8")
ANNOUNCED = d.Cites("63/2010/NĐ-CP", "Điều 15")
ONLINE = d.Cites("42/2022/NĐ-CP", "Điều 11")

CODE: Guidance = {"help": "Mã gốc do Cơ sở dữ liệu quốc gia cấp, ví dụ 1.004873; không ghi phần mã của cơ quan."}
TITLE: Guidance = {"help": "Đúng tên trong quyết định công bố.", "law": PARTS}
SECTOR: Guidance = {"help": "Theo Cơ sở dữ liệu quốc gia, ví dụ Hộ tịch."}
LEVEL: Guidance = {"help": "Cấp nhận và giải quyết hồ sơ."}
DECISION: Guidance = {
    "help": "Quyết định công bố hoặc sửa đổi thủ tục này; thủ tục được trình cùng quyết định.",
    "law": ANNOUNCED,
}
APPLICANTS: Guidance = {"help": "Cá nhân, tổ chức được làm thủ tục này, mỗi loại một dòng.", "law": PARTS}
PAPERS: Guidance = {
    "help": "Mỗi trường hợp ghi giấy tờ riêng, số bản chính và bản sao; áp dụng cho mọi người thì để trống tên.",
    "law": PARTS,
}
AGENCIES: Guidance = {"help": "Cơ quan tiếp nhận, cơ quan có thẩm quyền quyết định, cơ quan phối hợp.", "law": PARTS}
RECEPTION: Guidance = {"help": "Nơi người dân đến nộp, ghi như trên biển."}
CHANNELS: Guidance = {
    "help": "Thời hạn và phí gắn với từng cách nộp, từng trường hợp; không thu thì ghi Không.",
    "law": PARTS,
}
RESULTS: Guidance = {"help": "Giấy tờ người dân nhận được, đúng tên trong quy định.", "law": PARTS}
STEPS: Guidance = {"help": "Mỗi bước một đoạn: ai làm, làm gì, trong bao lâu.", "law": PARTS}
REQUIREMENTS: Guidance = {
    "help": "Chỉ ghi điều kiện có trong văn bản quy phạm pháp luật; không có thì để trống.",
    "law": PARTS,
}
BASES: Guidance = {"help": "Văn bản đang có hiệu lực, mỗi văn bản một dòng: luật trước, nghị định và thông tư sau."}
FORMS: Guidance = {"help": "Đúng tên mẫu ghi trong văn bản ban hành mẫu.", "law": PARTS}
FORM_FILES: Guidance = {"help": "Tệp mẫu để người dân tải về."}
ONLINE_LEVEL: Guidance = {"help": "Toàn trình: người dân không phải đến cơ quan lần nào.", "law": ONLINE}
KEYWORDS: Guidance = {"help": "Lời người dân hay dùng khi tìm, cách nhau bằng dấu phẩy."}
NOTE: Guidance = {"help": "Chỉ cán bộ đọc được, không công khai."}
