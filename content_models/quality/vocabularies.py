"""The controlled lists of the quality system, in the words of TCVN ISO 9001:2015."""

from content_models.declaration.choice import Vocabulary

#: 9.3.2: what a management review has to look at.
REVIEW_INPUTS: Vocabulary = (
    ("earlier_actions", "Tình trạng các hành động từ lần xem xét trước"),
    ("issues", "Thay đổi về các vấn đề nội bộ và bên ngoài"),
    ("satisfaction", "Sự hài lòng và phản hồi của người dân, tổ chức"),
    ("objectives", "Mức độ đạt mục tiêu chất lượng"),
    ("performance", "Kết quả thực hiện các quá trình và sự phù hợp của dịch vụ"),
    ("nonconformities", "Sự không phù hợp và hành động khắc phục"),
    ("monitoring", "Kết quả theo dõi và đo lường"),
    ("audits", "Kết quả đánh giá nội bộ"),
    ("providers", "Kết quả của nhà cung cấp bên ngoài"),
    ("resources", "Sự đầy đủ của nguồn lực"),
    ("risks", "Hiệu lực của hành động đối với rủi ro và cơ hội"),
    ("improvement", "Cơ hội cải tiến"),
)
#: 9.3.3: what it decides.
REVIEW_OUTPUTS: Vocabulary = (
    ("improvement", "Cải tiến"),
    ("change", "Thay đổi hệ thống"),
    ("resources", "Nguồn lực"),
)
GRADES: Vocabulary = (
    ("major", "Điểm không phù hợp nặng"),
    ("minor", "Điểm không phù hợp nhẹ"),
    ("observation", "Điểm lưu ý"),
)
MONTHS: Vocabulary = tuple((f"{number:02d}", f"Tháng {number}") for number in range(1, 13))
QUARTERS: Vocabulary = tuple((f"q{number}", f"Quý {number}") for number in range(1, 5))
DOCUMENT_KINDS: Vocabulary = (
    ("manual", "Sổ tay, mô hình hệ thống"),
    ("procedure", "Quy trình"),
    ("instruction", "Hướng dẫn"),
    ("regulation", "Quy định, quy chế"),
    ("form", "Biểu mẫu"),
)
RETENTION: Vocabulary = (
    ("permanent", "Vĩnh viễn"),
    *((f"years_{number}", f"{number} năm") for number in (70, 50, 30, 20, 15, 10, 5, 2)),
)
OPEN = "open"
ACCESS: Vocabulary = (
    (OPEN, "Công khai"),
    ("restricted", "Hạn chế"),
    ("secret", "Mật"),
)
