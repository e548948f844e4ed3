"""What the editor of a legal document is told at each field."""

from typing import Any

from content_models.declaration import language as d

Guidance = dict[str, Any]
SHOWN = d.Cites("02/2013/QĐ-UBND", "Điều 10.1")
TYPES = d.Cites("30/2020/NĐ-CP", "Điều 7")

SYMBOL: Guidance = {"help": "Ghi như trên văn bản, ví dụ 12/2026/QĐ-UBND."}
TITLE: Guidance = {"help": "Trích yếu, không ghi lại loại và số. Ví dụ: Quy định về cơ chế một cửa.", "law": SHOWN}
TYPE: Guidance = {"help": "Loại ghi ở đầu văn bản, ví dụ Quyết định.", "law": TYPES}
ISSUER: Guidance = {"help": "Tên cơ quan ghi trên văn bản, ví dụ: Ủy ban nhân dân tỉnh."}
YEAR: Guidance = {"help": "Chỉ ghi khi không rõ ngày ban hành; có ngày thì năm theo ngày đó."}
ISSUED_ON: Guidance = {"help": "Ngày ghi trên văn bản, ví dụ 15/03/2026."}
EFFECTIVE_ON: Guidance = {"help": "Ngày nêu ở điều khoản thi hành; chưa rõ thì để trống."}
EXPIRES_ON: Guidance = {"help": "Ngày hết hiệu lực toàn bộ; còn hiệu lực thì để trống."}
RELATIONS: Guidance = {"help": "Mỗi văn bản liên quan một dòng, ví dụ: thay thế 05/2020/QĐ-UBND."}
FILES: Guidance = {"help": "Bản ký số, hoặc bản quét có dấu.", "law": SHOWN}
SOURCE: Guidance = {"help": "Địa chỉ nơi cơ quan ban hành đăng văn bản."}
