"""What the editor of a procedure is told at each field: the parts of the national record, and what asks for them."""

from typing import Any

from content_models.declaration import language as d

Guidance = dict[str, Any]
#: The catalogue is to be whole and up to date; of online levels there are two. Only articles that were read are named.
UP_TO_DATE = d.Cites("2167/QĐ-UBND", "Điều 4.3")
REVIEWED = d.Cites("2167/QĐ-UBND", "Điều 15.5")
ONLINE = d.Cites("42/2022/NĐ-CP")

CODE: Guidance = {"help": "Mã gốc do Cơ sở dữ liệu quốc gia cấp, ví dụ 1.004873; không ghi phần mã của cơ quan."}
TITLE: Guidance = {"help": "Đúng tên trong quyết định công bố.", "law": UP_TO_DATE}
SECTOR: Guidance = {"help": "Theo Cơ sở dữ liệu quốc gia, ví dụ Hộ tịch."}
LEVEL: Guidance = {"help": "Cấp nhận và giải quyết hồ sơ."}
DECISION: Guidance = {
    "help": "Quyết định công bố hoặc sửa đổi thủ tục này; thủ tục được trình cùng quyết định.",
    "law": REVIEWED,
}
APPLICANTS: Guidance = {"help": "Cá nhân, tổ chức được làm thủ tục này, mỗi loại một dòng."}
PAPERS: Guidance = {
    "help": "Mỗi trường hợp ghi giấy tờ riêng, số bản chính và bản sao; áp dụng cho mọi người thì để trống tên.",
}
AGENCIES: Guidance = {"help": "Cơ quan tiếp nhận, cơ quan có thẩm quyền quyết định, cơ quan phối hợp."}
RECEPTION: Guidance = {"help": "Nơi người dân đến nộp, ghi như trên biển."}
CHANNELS: Guidance = {
    "help": "Thời hạn và phí gắn với từng cách nộp, từng trường hợp; không thu thì ghi Không.",
}
RESULTS: Guidance = {"help": "Giấy tờ người dân nhận được, đúng tên trong quy định."}
STEPS: Guidance = {"help": "Mỗi bước một đoạn: ai làm, làm gì, trong bao lâu."}
REQUIREMENTS: Guidance = {
    "help": "Chỉ ghi điều kiện có trong văn bản quy phạm pháp luật; không có thì để trống.",
}
BASES: Guidance = {"help": "Văn bản đang có hiệu lực, mỗi văn bản một dòng: luật trước, nghị định và thông tư sau."}
FORMS: Guidance = {"help": "Đúng tên mẫu ghi trong văn bản ban hành mẫu."}
FORM_FILES: Guidance = {"help": "Tệp mẫu để người dân tải về."}
ONLINE_LEVEL: Guidance = {"help": "Toàn trình: người dân không phải đến cơ quan lần nào.", "law": ONLINE}
KEYWORDS: Guidance = {"help": "Lời người dân hay dùng khi tìm, cách nhau bằng dấu phẩy."}
NOTE: Guidance = {"help": "Chỉ cán bộ đọc được, không công khai."}
